package prongsai.measures.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.measures.people.Person;
import prongsai.measures.reminder.Waiting.DueRound;
import prongsai.measures.reminder.Waiting.GivenBack;
import prongsai.measures.reminder.Waiting.Mention;
import prongsai.measures.reminder.Waiting.OpenMeasure;
import prongsai.platform.identity.Roles;
import prongsai.platform.thai.ThaiDates;
import prongsai.platform.thai.ThaiDigits;

/**
 * What one person is told: an officer and the director of their whole office, a section's officer of the own section; whoever was
 * mentioned of that.
 *
 * @param late measures whose day is past
 * @param soon measures due in the next days, today included
 * @param rounds reports to the centre that are due in the next days or late
 */
record Digest(
        Person person,
        List<OpenMeasure> late,
        List<OpenMeasure> soon,
        List<DueRound> rounds,
        List<GivenBack> givenBack,
        List<Mention> mentions) {
    private static final int SHOWN = 20;
    private static final int LONGEST = 120;

    static Digest of(Person person, Waiting all, LocalDate today, Instant since) {
        boolean whole = person.is(Roles.DISTRICT_OFFICER) || person.is(Roles.DISTRICT_DIRECTOR);
        List<OpenMeasure> own = all.measures().stream()
                .filter(measure -> measure.organisation().equals(person.organisation()))
                .filter(measure -> whole || (person.is(Roles.SECTION_OFFICER) && measure.concerns(person.section())))
                .toList();
        return new Digest(
                person,
                own.stream().filter(measure -> measure.dueOn().isBefore(today)).toList(),
                own.stream().filter(measure -> !measure.dueOn().isBefore(today)).toList(),
                whole
                        ? all.rounds().stream()
                                .filter(round -> round.organisation().equals(person.organisation()))
                                .toList()
                        : List.of(),
                whole
                        ? all.givenBack().stream()
                                .filter(back -> back.organisation().equals(person.organisation()))
                                .toList()
                        : List.of(),
                all.mentions().stream()
                        .filter(mention -> mention.users().contains(person.user()))
                        .filter(mention -> !mention.at().isBefore(since))
                        .toList());
    }

    int count() {
        return late.size() + soon.size() + rounds.size() + givenBack.size() + mentions.size();
    }

    String subject() {
        return ThaiDigits.toThai("โปร่งใส: มีงานรอท่าน " + count() + " รายการ");
    }

    /** Plain text, so that every mail program shows it. */
    String text(String portal) {
        StringBuilder text =
                new StringBuilder("เรียน คุณ").append(person.name()).append("\n\n");
        list(text, "เลยกำหนดแล้ว", late.stream().map(Digest::line).toList());
        list(text, "ครบกำหนดเร็ว ๆ นี้", soon.stream().map(Digest::line).toList());
        list(text, "รายงานที่ต้องส่ง", rounds.stream().map(Digest::line).toList());
        list(text, "ส่งกลับมาให้แก้ไข", givenBack.stream().map(Digest::line).toList());
        list(
                text,
                "มีผู้กล่าวถึงท่าน",
                mentions.stream()
                        .map(one -> cut(one.activity()) + "\n     “" + cut(one.text()) + "”")
                        .toList());
        return ThaiDigits.toThai(text.toString())
                + "เข้าทำงานได้ที่ " + portal + "\n\n"
                + "จดหมายนี้ส่งวันละไม่เกินหนึ่งฉบับ เลือกรับรายสัปดาห์หรือไม่รับได้ในระบบ\n";
    }

    private static void list(StringBuilder text, String heading, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        text.append(heading).append(" (").append(lines.size()).append(" รายการ)\n");
        lines.stream()
                .limit(SHOWN)
                .forEach(line -> text.append("  - ").append(line).append('\n'));
        if (lines.size() > SHOWN) {
            text.append("  และอีก ").append(lines.size() - SHOWN).append(" รายการ\n");
        }
        text.append('\n');
    }

    private static String line(OpenMeasure measure) {
        return "มาตรการที่ " + measure.number() + " " + cut(measure.activity()) + " กำหนด "
                + ThaiDates.shortForm(measure.dueOn());
    }

    private static String line(DueRound round) {
        return "รายงาน" + half(round.round()) + " ปีงบประมาณ " + round.fiscalYear() + " กำหนดส่ง "
                + ThaiDates.shortForm(round.dueOn());
    }

    private static String half(@Nullable String round) {
        return "M6".equals(round) ? "รอบ 6 เดือน" : "รอบ 12 เดือน";
    }

    private static String line(GivenBack back) {
        String half = half(back.round());
        String what =
                switch (back.what()) {
                    case PLAN -> "แผนปีงบประมาณ " + back.fiscalYear();
                    case ROUND -> "รายงาน" + half + " ปีงบประมาณ " + back.fiscalYear();
                    case GIFT_RETURN -> "รายงานการรับของขวัญ" + half + " ปีงบประมาณ " + back.fiscalYear();
                };
        return what + ": " + cut(back.reason());
    }

    private static String cut(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
