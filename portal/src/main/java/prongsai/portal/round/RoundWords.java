package prongsai.portal.round;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.jspecify.annotations.Nullable;

/** The words of these pages: {@code messages/round_th.properties} and {@code round_en.properties}. */
@MessageBundle("round")
public interface RoundWords {
    @Message
    String title();

    @Message
    String roundTitle(String code);

    @Message
    String none(int year);

    @Message
    String period(String from, String to);

    @Message
    String dueOn(String day);

    @Message
    String late(long count);

    @Message
    String submittedAt(String moment);

    @Message
    String open();

    @Message
    String returned(@Nullable String reason);

    @Message
    String returnNotes();

    @Message
    String checkTitle();

    @Message
    String allGood();

    @Message
    String severity(String code);

    @Message
    String mend();

    @Message
    String standingsTitle();

    @Message
    String standingsLead();

    @Message
    String standing();

    @Message
    String standingOf(String code);

    @Message
    String reason();

    @Message
    String ofMeasure(int number);

    @Message
    String propose();

    @Message
    String submit();

    @Message
    String submitSure();

    @Message
    String publish();

    @Message
    String publishAgain();

    @Message
    String publishSure();

    @Message
    String unpublish();

    @Message
    String publishedAt(String moment);

    @Message
    String resultsTitle();

    @Message
    String resultsLead(int count, int done);

    @Message
    String result(int number);

    @Message
    String evidenceCount(int count);

    @Message
    String addResult();

    @Message
    String annexesTitle();

    @Message
    String addAnnex();

    @Message
    String annexNew();

    @Message
    String annexEdit();

    @Message
    String annexTitle();

    @Message
    String annexPoints();

    @Message
    String annexPointsHint();

    @Message
    String save();

    @Message
    String cancel();

    @Message
    String remove();

    @Message
    String removeSure();

    @Message
    String papers();

    @Message
    String hash();

    @Message
    String verify();

    @Message
    String frozen();

    @Message
    String allFindings(int count);

    @Message
    String annexPoint(int number);

    @Message
    String reasonWithoutStanding();
}
