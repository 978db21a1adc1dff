package prongsai.portal.office;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of these pages: {@code messages/office_th.properties} and {@code office_en.properties}. */
@MessageBundle("office")
public interface OfficeWords {
    @Message
    String allTitle();

    @Message
    String allLead();

    @Message
    String filterText();

    @Message
    String show();

    @Message
    String clear();

    @Message
    String none();

    @Message
    String oneTitle();

    @Message
    String nothing(int year);

    @Message
    String nothingHint();

    @Message
    String scoresTitle(int year);

    @Message
    String total();

    @Message
    String grade();

    @Message
    String rank();

    @Message
    String rankOf(int place, int of);

    @Message
    String indicator();

    @Message
    String score();

    @Message
    String change();

    @Message
    String scoreChart();

    @Message
    String planTitle();

    @Message
    String planLead(String day, int count);

    @Message
    String number();

    @Message
    String activity();

    @Message
    String due();

    @Message
    String responsible();

    @Message
    String tableLabel();

    @Message
    String roundTitle(String code);

    @Message
    String roundLead(String from, String to);

    @Message
    String standings(int done, int of);

    @Message
    String paper();

    @Message
    String verify();

    @Message
    String noPhotos();

    @Message
    String address();

    @Message
    String addressHint();

    @Message
    String inside();
}
