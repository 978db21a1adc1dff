package prongsai.portal.month;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of these pages: {@code messages/month_th.properties} and {@code month_en.properties}. */
@MessageBundle("month")
public interface MonthWords {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String listLabel();

    @Message
    String signed();

    @Message
    String unsigned();

    @Message
    String notBegun();

    @Message
    String signedAt(String moment);

    @Message
    String signedBy(String name, String moment);

    @Message
    String signedByDirector();

    @Message
    String monthTitle(String month);

    @Message
    String noPlan(int year);

    @Message
    String previous();

    @Message
    String next();

    @Message
    String now();

    @Message
    String asSigned();

    @Message
    String asSignedHint();

    @Message
    String note();

    @Message
    String listTitle(String list);

    @Message
    String listHint(String list);

    @Message
    String empty();

    @Message
    String number();

    @Message
    String activity();

    @Message
    String section();

    @Message
    String allSections();

    @Message
    String due();

    @Message
    String percent();

    @Message
    String last();

    @Message
    String done();

    @Message
    String notDone();

    @Message
    String list();

    @Message
    String showAll(int count);

    @Message
    String showEach();

    @Message
    String show();

    @Message
    String clear();

    @Message
    String download();

    @Message
    String bySection();

    @Message
    String bySectionCaption();

    @Message
    String tableLabel(String list);

    @Message
    String signOff();

    @Message
    String signOffHint();

    @Message
    String signOffNote();

    @Message
    String signOffNoteHint();

    @Message
    String signOffSure();

    @Message
    String toList();
}
