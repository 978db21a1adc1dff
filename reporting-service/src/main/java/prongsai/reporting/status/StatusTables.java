package prongsai.reporting.status;

import java.util.Arrays;
import java.util.List;
import prongsai.platform.answer.Pages;
import prongsai.platform.sheet.Table;
import prongsai.reporting.status.StatusView.OfOrganisation;

/** The state of the city as rows under the names that the JSON has, a dot between a name and what is in it. */
final class StatusTables {
    private static final List<String> CITY = List.of(
            "organisation",
            "nameTh",
            "nameEn",
            "group",
            "score.total",
            "score.grade",
            "score.totalBefore",
            "score.change",
            "plan.status",
            "plan.issues",
            "plan.measures",
            "plan.completed",
            "plan.overdue",
            "plan.percent",
            "rounds.M6",
            "rounds.M12",
            "giftReturns.M6",
            "giftReturns.M12",
            "disclosures.ready",
            "disclosures.of",
            "evidence.photos",
            "evidence.documents",
            "evidence.links",
            "evidence.deadLinks",
            "evidence.measuresWithout",
            "rank");
    private static final List<String> OVERDUE = List.of(
            "organisation",
            "nameTh",
            "nameEn",
            "plan",
            "measure",
            "number",
            "activity",
            "status",
            "percent",
            "dueOn",
            "daysLate",
            "sections");

    private StatusTables() {}

    static Table city(Pages<OfOrganisation> organisations) {
        return new Table("status", CITY, organisations.map(StatusTables::row));
    }

    static Table overdue(Pages<OverdueMeasure> measures) {
        return new Table("overdue", OVERDUE, measures.map(StatusTables::row));
    }

    private static List<?> row(OfOrganisation of) {
        return Arrays.asList(
                of.organisation(),
                of.nameTh(),
                of.nameEn(),
                of.group(),
                of.score().total(),
                of.score().grade(),
                of.score().totalBefore(),
                of.score().change(),
                of.plan().status(),
                of.plan().issues(),
                of.plan().measures(),
                of.plan().completed(),
                of.plan().overdue(),
                of.plan().percent(),
                of.rounds().get("M6"),
                of.rounds().get("M12"),
                of.giftReturns().get("M6"),
                of.giftReturns().get("M12"),
                of.disclosures().ready(),
                of.disclosures().of(),
                of.evidence().photos(),
                of.evidence().documents(),
                of.evidence().links(),
                of.evidence().deadLinks(),
                of.evidence().measuresWithout(),
                of.rank());
    }

    /** The sections stand in one cell, a space between them. */
    private static List<?> row(OverdueMeasure late) {
        return Arrays.asList(
                late.organisation(),
                late.nameTh(),
                late.nameEn(),
                late.plan(),
                late.measure(),
                late.number(),
                late.activity(),
                late.status(),
                late.percent(),
                late.dueOn(),
                late.daysLate(),
                String.join(" ", late.sections()));
    }
}
