package prongsai.portal.centre.scores;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.jspecify.annotations.Nullable;

/** The words of the centre's pages about scores. */
@MessageBundle("centreScores")
public interface ScoresWords {
    // The list
    @Message
    String code();

    @Message
    String title(int year);

    @Message
    String lead();

    @Message
    String bring();

    @Message
    String bringLead();

    @Message
    String template(String layout);

    @Message
    String file();

    @Message
    String fileHint();

    @Message
    String check();

    @Message
    String take();

    @Message
    String publishYear(long drafts);

    @Message
    String publishLead();

    @Message
    String reason();

    @Message
    String reasonHint();

    @Message
    String publish();

    @Message
    String publishSure();

    @Message
    String noDrafts();

    @Message
    String scores();

    @Message
    String table();

    @Message
    String filterStatus();

    @Message
    String allStatuses();

    @Message
    String status(String status);

    @Message
    String statusHeading();

    @Message
    String office();

    @Message
    String total();

    @Message
    String grade();

    @Message
    String revision();

    @Message
    String empty();

    @Message
    String recent();

    @Message
    String recentLine(String kind, boolean dryRun, String state);

    // A run
    @Message
    String runTitle(String kind, boolean dryRun);

    @Message
    String fileName();

    @Message
    String running(String step);

    @Message
    String progress(long done, @Nullable Long of);

    @Message
    String reload();

    @Message
    String failed();

    @Message
    String written(int offices);

    @Message
    String canBeTaken(@Nullable Integer rows);

    @Message
    String takeNow();

    @Message
    String rejected(long count, @Nullable Integer rows);

    @Message
    String rejectedLead();

    @Message
    String rejectedCsv();

    @Message
    String row();

    @Message
    String column();

    @Message
    String value();

    @Message
    String why();

    @Message
    String changes(long added, long changed, long same);

    @Message
    String added();

    @Message
    String moved();

    @Message
    String year();

    @Message
    String published(int count);

    @Message
    String unchanged(int count);

    @Message
    String notPublished(int count);

    @Message
    String back();

    @Message
    String next();

    // One office
    @Message
    String oneTitle(String office, int year);

    @Message
    String isDraft();

    @Message
    String seePublished();

    @Message
    String seeDraft();

    @Message
    String discrepancies();

    @Message
    String discrepanciesLead();

    @Message
    String noDiscrepancies();

    @Message
    String what(String what);

    @Message
    String stated();

    @Message
    String computed();

    @Message
    String instruments();

    @Message
    String weight();

    @Message
    String score();

    @Message
    String weighted();

    @Message
    String indicators();

    @Message
    String indicator();

    @Message
    String items();

    @Message
    String item();

    @Message
    String below();

    @Message
    String history();

    @Message
    String historyLine(int revision, String at);
}
