package prongsai.portal.centre.frameworks;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.jspecify.annotations.Nullable;

/** The words of the centre's pages about questionnaires. */
@MessageBundle("centreFrameworks")
public interface FrameworksWords {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String table();

    @Message
    String year();

    @Message
    String scopeHeading();

    @Message
    String allScopes();

    @Message
    String scope(String code);

    @Message
    String revision();

    @Message
    String statusHeading();

    @Message
    String status(String status);

    @Message
    String completenessHeading();

    @Message
    String completeness(@Nullable String completeness);

    @Message
    String missing();

    @Message
    String superseded();

    @Message
    String draft();

    @Message
    String draftLead();

    @Message
    String file();

    @Message
    String fileHint();

    @Message
    String check();

    @Message
    String save();

    @Message
    String wrong(int count);

    @Message
    String onlyLookedAt();

    @Message
    String back();

    @Message
    String oneTitle(int year);

    @Message
    String threshold();

    @Message
    String unverified();

    @Message
    String export(String form);

    @Message
    String diff();

    @Message
    String activate();

    @Message
    String activateLead();

    @Message
    String activateSure();

    @Message
    String instruments();

    @Message
    String weight();

    @Message
    String indicators();

    @Message
    String items(int count);

    @Message
    String item();

    @Message
    String question();

    @Message
    String unknown();

    @Message
    String unplaced();

    @Message
    String grades();

    @Message
    String gradeFrom(String from);

    @Message
    String diffTitle(int year);

    @Message
    String between(int fromYear, int fromRevision, int toYear, int toRevision);

    @Message
    String same();

    @Message
    String entry(String entry);

    @Message
    String kind(String kind);

    @Message
    String field(String field);

    @Message
    String whatHeading();

    @Message
    String before();

    @Message
    String now();
}
