package prongsai.portal.plan;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.jspecify.annotations.Nullable;

/** The words of the plan's pages: {@code messages/plan_th.properties} and {@code plan_en.properties}. */
@MessageBundle("plan")
public interface PlanWords {
    @Message
    String title();

    @Message
    String none(int year);

    @Message
    String noneHint();

    @Message
    String begin();

    @Message
    String basis(int year);

    @Message
    String issuesCount(int count);

    @Message
    String measuresCount(int count);

    @Message
    String completedCount(int count);

    @Message
    String overdueCount(int count);

    @Message
    String returned(@Nullable String reason);

    @Message
    String withDirector();

    @Message
    String amended();

    @Message
    String changedScores(int number, int added, int removed, int kept);

    @Message
    String submit();

    @Message
    String submitSure();

    @Message
    String approve();

    @Message
    String returnIt();

    @Message
    String reason();

    @Message
    String reasonHint();

    @Message
    String publish();

    @Message
    String publishSure();

    @Message
    String publishAgain();

    @Message
    String unpublish();

    @Message
    String publishedAt(String day);

    @Message
    String publicPage();

    @Message
    String documents();

    @Message
    String bring();

    @Message
    String addIssue();

    @Message
    String addMeasure();

    @Message
    String addLoose();

    @Message
    String fill();

    @Message
    String fillFrom();

    @Message
    String fromScores();

    @Message
    String fromLastYear();

    @Message
    String fromCatalogue();

    @Message
    String fillHint();

    @Message
    String draftedMark();

    @Message
    String indicator(int number);

    @Message
    String noIssue();

    @Message
    String noMeasure();

    @Message
    String edit();

    @Message
    String editIssue(int number);

    @Message
    String editMeasure(int number);

    @Message
    String open(int number);

    @Message
    String up();

    @Message
    String down();

    @Message
    String upOf(String what);

    @Message
    String downOf(String what);

    @Message
    String issueNumber(int number);

    @Message
    String measureNumber(int number);

    @Message
    String due();

    @Message
    String responsible();

    @Message
    String status();

    @Message
    String measureState(String state);

    @Message
    String late();

    @Message
    String withdrawnTitle();

    @Message
    String issueNew();

    @Message
    String issueEdit();

    @Message
    String issueIndicator();

    @Message
    String choose();

    @Message
    String issueItems();

    @Message
    String issueItemsHint(int year);

    @Message
    String issueDescription();

    @Message
    String issueDescriptionHint();

    @Message
    String save();

    @Message
    String cancel();

    @Message
    String remove();

    @Message
    String removeIssueSure();

    @Message
    String removeMeasureSure();

    @Message
    String conflict();

    @Message
    String measureNew();

    @Message
    String measureEdit(int number);

    @Message
    String autosave();

    @Message
    String savedAt(String moment);

    @Message
    String notSaved();

    @Message
    String theirs();

    @Message
    String mine();

    @Message
    String takeTheirs();

    @Message
    String keepMine();

    @Message
    String understood();

    @Message
    String suggested();

    @Message
    String take();

    @Message
    String answersIssues();

    @Message
    String activity();

    @Message
    String activityHint();

    @Message
    String outputs();

    @Message
    String outputsHint();

    @Message
    String awareness();

    @Message
    String awarenessHint();

    @Message
    String dueHint();

    @Message
    String dueDate();

    @Message
    String dueDateHint();

    @Message
    String recurrence();

    @Message
    String recurrenceOf(String code);

    @Message
    String responsibleHint();

    @Message
    String leads();

    @Message
    String followUp();

    @Message
    String followUpHint();

    @Message
    String allIndicators();

    @Message
    String parts();

    @Message
    String part(int number);

    @Message
    String partsBelow();

    @Message
    String noneBegin();
}
