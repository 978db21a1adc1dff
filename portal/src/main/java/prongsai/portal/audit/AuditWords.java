package prongsai.portal.audit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.jspecify.annotations.Nullable;

/** The words of the audit trail. */
@MessageBundle("audit")
public interface AuditWords {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String verify();

    @Message
    String verifyLead();

    @Message
    String holds(String records, @Nullable Long last);

    @Message
    String broken(@Nullable Long first);

    @Message
    String note(@Nullable Long seq);

    @Message
    String notedStands();

    @Message
    String notedGone();

    @Message
    String earlier();

    @Message
    String seq();

    @Message
    String hash();

    @Message
    String organisation();

    @Message
    String allOffices();

    @Message
    String typeHeading();

    @Message
    String type(String type);

    @Message
    String allTypes();

    @Message
    String actor();

    @Message
    String actorHint();

    @Message
    String subject();

    @Message
    String subjectHint();

    @Message
    String from();

    @Message
    String to();

    @Message
    String table();

    @Message
    String at();

    @Message
    String role(String role);

    @Message
    String number();

    @Message
    String nothing();

    @Message
    String csv();

    @Message
    String xlsx();

    @Message
    String next();

    @Message
    String first();
}
