package prongsai.assessment.framework;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prongsai.assessment.framework.FrameworkContent.PlanColumns;
import prongsai.assessment.framework.FrameworkContent.ReportColumns;
import prongsai.platform.sheet.Table;
import prongsai.platform.sheet.TableWriter;

/** Writes a framework as a workbook that people can edit and send back. */
final class WritingFrameworks {
    private WritingFrameworks() {}

    static byte[] xlsx(FrameworkContent content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            TableWriter.xlsx(out, tables(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static List<Table> tables(FrameworkContent content) {
        return List.of(
                table(FrameworkSheet.FRAMEWORK, head(content)),
                table(
                        FrameworkSheet.INSTRUMENTS,
                        content.instruments().stream()
                                .map(one -> row(
                                        one.code(),
                                        one.nameTh(),
                                        one.nameEn(),
                                        one.weight(),
                                        one.partsOrNone().stream()
                                                .map(part -> part.nameTh() == null
                                                        ? part.code()
                                                        : part.code() + "=" + part.nameTh())
                                                .collect(Collectors.joining("; "))))
                                .toList()),
                table(
                        FrameworkSheet.INDICATORS,
                        content.indicators().stream()
                                .map(one -> row(
                                        one.number(), one.instrument(), one.nameTh(), one.nameEn(), one.itemCount()))
                                .toList()),
                table(
                        FrameworkSheet.SUB_INDICATORS,
                        content.indicators().stream()
                                .flatMap(one -> one.subIndicatorsOrNone().stream())
                                .map(one -> row(one.code(), one.nameTh()))
                                .toList()),
                table(
                        FrameworkSheet.ITEMS,
                        content.items().stream()
                                .map(one -> row(
                                        one.code(),
                                        one.indicator(),
                                        one.subIndicator(),
                                        one.part(),
                                        one.labelTh(),
                                        one.shortTh()))
                                .toList()),
                table(
                        FrameworkSheet.UNPLACED_ITEMS,
                        content.unplacedItemsOrNone().stream()
                                .map(one -> row(one.code(), one.labelTh()))
                                .toList()),
                table(
                        FrameworkSheet.GRADES,
                        content.grades().stream()
                                .map(one -> row(
                                        one.code(),
                                        one.labelTh(),
                                        one.labelEn(),
                                        one.totalFrom(),
                                        one.eachInstrumentFrom()))
                                .toList()));
    }

    private static List<List<@Nullable Object>> head(FrameworkContent content) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(row("completeness", content.completeness().name()));
        content.missing().forEach(words -> rows.add(row("missing", words)));
        content.unverifiedOrNone().forEach(words -> rows.add(row("unverified", words)));
        rows.add(row("planNameTh", content.planNameTh()));
        rows.add(row("threshold", content.threshold()));
        FrameworkContent.Papers papers = content.papers();
        if (papers != null) {
            rows.add(row("papers.reportTitleTh", papers.reportTitleTh()));
            ReportColumns report = papers.reportColumns();
            if (report != null) {
                rows.add(row("papers.reportColumns.item", report.item()));
                rows.add(row("papers.reportColumns.issue", report.issue()));
                rows.add(row("papers.reportColumns.measure", report.measure()));
                rows.add(row("papers.reportColumns.result", report.result()));
                rows.add(row("papers.reportColumns.evidence", report.evidence()));
            }
            PlanColumns plan = papers.planColumns();
            if (plan != null) {
                rows.add(row("papers.planColumns.indicator", plan.indicator()));
                rows.add(row("papers.planColumns.issue", plan.issue()));
                rows.add(row("papers.planColumns.activity", plan.activity()));
                rows.add(row("papers.planColumns.output", plan.output()));
                rows.add(row("papers.planColumns.awareness", plan.awareness()));
                rows.add(row("papers.planColumns.due", plan.due()));
                rows.add(row("papers.planColumns.responsible", plan.responsible()));
                rows.add(row("papers.planColumns.followUp", plan.followUp()));
            }
        }
        return rows;
    }

    private static Table table(FrameworkSheet sheet, List<List<@Nullable Object>> rows) {
        return new Table(sheet.title(), sheet.headings(), rows);
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }
}
