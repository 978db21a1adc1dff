package prongsai.portal.layout;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.jspecify.annotations.Nullable;

/** Every word on the pages; Thai and English stand in {@code messages/msg_th.properties} and {@code msg_en.properties}. */
@MessageBundle
public interface Messages {

    // Everywhere
    @Message
    String product();

    @Message
    String tagline();

    @Message
    String skip();

    @Message
    String mainMenu();

    @Message
    String place(String key);

    @Message
    String said(String what);

    @Message
    String sessionOver();

    @Message
    String noConnection();

    @Message
    String cityYear(int year);

    @Message
    String cityNav();

    @Message
    String tableOf(String title);

    @Message
    String otherLanguage();

    @Message
    String signIn();

    @Message
    String signOut();

    @Message
    String owner();

    // First page
    @Message
    String homeTitle();

    @Message
    String homeLead();

    @Message
    String homeStepsTitle();

    @Message
    String step1();

    @Message
    String step1Text();

    @Message
    String step2();

    @Message
    String step2Text();

    @Message
    String step3();

    @Message
    String step3Text();

    @Message
    String step4();

    @Message
    String step4Text();

    @Message
    String homeSignIn();

    @Message
    String homeApi();

    // City: frame and figures
    @Message
    String cityTitle(int year);

    @Message
    String cityPeriod(String from, String to);

    @Message
    String cityBasis(@Nullable Integer year);

    @Message
    String cityAsOf(String asOf);

    @Message
    String cityLatest(int current, int year);

    @Message
    String cityEmpty(int year);

    @Message
    String cityEmptyHint();

    @Message
    String years();

    @Message
    String yearLink(@Nullable Integer year);

    @Message
    String figures();

    @Message
    String organisations();

    @Message
    String plans();

    @Message
    String ofOrganisations(String count);

    @Message
    String completedOf(String share);

    @Message
    String overdueNote();

    @Message
    String documentsNote(String count);

    @Message
    String deadNote(String count);

    // City: charts
    @Message
    String planStatesTitle();

    @Message
    String state();

    @Message
    String districtsCount();

    @Message
    String completionTitle();

    @Message
    String completionChart();

    @Message
    String completionSummary(int done, String median, int untouched);

    @Message
    String lateLegend(int count);

    @Message
    String onTimeLegend();

    @Message
    String noMeasures();

    // City: table
    @Message
    String districts();

    @Message
    String tableLabel();

    @Message
    String caption();

    @Message
    String filterGroup();

    @Message
    String allGroups();

    @Message
    String filterText();

    @Message
    String show();

    @Message
    String clear();

    @Message
    String shownOf(int shown, int of);

    @Message
    String nothingFound();

    @Message
    String download();

    @Message
    String code();

    @Message
    String district();

    @Message
    String score();

    @Message
    String grade();

    @Message
    String plan();

    @Message
    String issues();

    @Message
    String measures();

    @Message
    String completed();

    @Message
    String overdue();

    @Message
    String percent();

    @Message
    String roundM6();

    @Message
    String roundM12();

    @Message
    String evidence();

    @Message
    String photos();

    @Message
    String documents();

    @Message
    String links();

    @Message
    String deadLinks();

    @Message
    String measuresWithout();

    @Message
    String without(int count);

    @Message
    String dead(int count);

    @Message
    String proofs(int photos, int documents, int links);

    // Words for codes
    @Message
    String planState(String state);

    @Message
    String roundState(String state);

    @Message
    String group(String code);

    // What a paper is
    @Message
    String verifyTitle();

    @Message
    String verifyLatest();

    @Message
    String verifyOld();

    @Message
    String verifyPaper(String kind, String round, String year);

    @Message
    String verifyFrozen(String day);

    @Message
    String verifyCompare();

    @Message
    String verifyDownload();

    @Message
    String verifyNotPublic();

    // Problems
    @Message
    String problemTitle(String kind);

    @Message
    String problemAdvice(String kind);

    @Message
    String tryAgain();

    @Message
    String toHome();
}
