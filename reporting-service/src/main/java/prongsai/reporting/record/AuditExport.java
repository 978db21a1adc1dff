package prongsai.reporting.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import prongsai.platform.sheet.Table;
import prongsai.platform.sheet.TableWriter;
import prongsai.platform.time.Bangkok;

/** The audit trail as a file. Lines are read while they are written, so that their number does not matter to memory. */
@ApplicationScoped
class AuditExport {
    /** How many lines a workbook takes; CSV takes all. */
    static final int MOST_ROWS = 100_000;

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final List<String> HEADINGS = List.of(
            "ลำดับ",
            "เวลา (กรุงเทพฯ)",
            "ผู้กระทำ",
            "บทบาท",
            "ที่อยู่เครือข่าย",
            "เหตุการณ์",
            "รายการ",
            "หน่วยงาน",
            "สิ่งที่เปิดดู",
            "ค่าแฮช");

    private final AuditTrail trail;
    private final Clock clock;

    AuditExport(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    Response csv(AuditFilter filter, boolean newestFirst) {
        StreamingOutput file = out -> TableWriter.csv(out, table(filter, newestFirst));
        return answer(file, "text/csv; charset=UTF-8", "csv");
    }

    /** Blocks while it looks how many lines there are. */
    Response xlsx(AuditFilter filter, boolean newestFirst) {
        if (trail.moreThan(MOST_ROWS, filter).await().indefinitely()) {
            throw AuditProblem.TOO_MANY_LINES_FOR_A_WORKBOOK.because(MOST_ROWS);
        }
        StreamingOutput file = out -> TableWriter.xlsx(out, List.of(table(filter, newestFirst)));
        return answer(file, XLSX, "xlsx");
    }

    private Table table(AuditFilter filter, boolean newestFirst) {
        return new Table(
                "ประวัติการใช้งาน", HEADINGS, trail.all(filter, newestFirst).map(AuditExport::row));
    }

    private static List<?> row(AuditView line) {
        return Arrays.asList(
                line.seq(),
                TIME.format(line.at().atZone(Bangkok.ZONE)),
                line.actor(),
                line.role(),
                line.address(),
                line.type(),
                line.subject(),
                line.organisation(),
                line.seen(),
                line.hash());
    }

    private Response answer(StreamingOutput file, String type, String ending) {
        return Response.ok(file)
                .type(type)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"audit-" + Bangkok.today(clock) + "." + ending + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
