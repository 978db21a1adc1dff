package prongsai.portal.home;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of these pages: {@code messages/home_th.properties} and {@code home_en.properties}. */
@MessageBundle("home")
public interface HomeWords {
    @Message
    String title();

    @Message
    String waiting();

    @Message
    String quiet();

    @Message
    String task(String kind, String detail);

    @Message
    String lateTitle(int count);

    @Message
    String lateAll(int count);

    @Message
    String nearTitle(int count);

    @Message
    String dueOn(String day);

    @Message
    String yearSoFar(int year);

    @Message
    String measures();

    @Message
    String completed();

    @Message
    String overdue();

    @Message
    String photos();

    @Message
    String links();

    @Message
    String without();

    @Message
    String disclosures();

    @Message
    String of(int count);

    @Message
    String shortcuts();

    @Message
    String goPlan();

    @Message
    String goWork();

    @Message
    String goRounds();

    @Message
    String goDocuments();

    @Message
    String goPublic();

    @Message
    String goCity();

    @Message
    String goIndicators();

    @Message
    String cityTitle();

    @Message
    String organisations();

    @Message
    String plans();

    @Message
    String publicDistricts();
}
