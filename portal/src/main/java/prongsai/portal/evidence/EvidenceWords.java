package prongsai.portal.evidence;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.jspecify.annotations.Nullable;

/** The words of these pages: {@code messages/evidence_th.properties} and {@code evidence_en.properties}. */
@MessageBundle("evidence")
public interface EvidenceWords {
    @Message
    String none();

    @Message
    String kind(String kind);

    @Message
    String link(String state);

    @Message
    String isPublic();

    @Message
    String withdrawn();

    @Message
    String noCaption();

    @Message
    String addFiles();

    @Message
    String files();

    @Message
    String filesHint();

    @Message
    String caption();

    @Message
    String captionHint();

    @Message
    String takenOn();

    @Message
    String takenOnHint();

    @Message
    String send();

    @Message
    String sent();

    @Message
    String failed();

    @Message
    String addLink();

    @Message
    String url();

    @Message
    String urlHint();

    @Message
    String add();

    @Message
    String refused();

    @Message
    String back();

    @Message
    String title();

    @Message
    String pictureOf(String caption);

    @Message
    String open();

    @Message
    String bytes(long count);

    @Message
    String describe();

    @Message
    String position();

    @Message
    String visibility();

    @Message
    String internal();

    @Message
    String everybody();

    @Message
    String lookThrough();

    @Message
    String lookFor(String what);

    @Message
    String warning(String what);

    @Message
    String warnings();

    @Message
    String save();

    @Message
    String conflict();

    @Message
    String blur();

    @Message
    String blurHint();

    @Message
    String left();

    @Message
    String top();

    @Message
    String width();

    @Message
    String height();

    @Message
    String blurIt();

    @Message
    String checkLink();

    @Message
    String checked(String moment);

    @Message
    String leadsTo();

    @Message
    String remove();

    @Message
    String removeSure();

    @Message
    String withdraw();

    @Message
    String withdrawHint();

    @Message
    String reason();

    @Message
    String withdrawSure();

    @Message
    String withdrawnBecause(@Nullable String reason);

    @Message
    String theirs();
}
