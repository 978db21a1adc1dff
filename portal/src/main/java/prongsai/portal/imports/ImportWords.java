package prongsai.portal.imports;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of these pages: {@code messages/imports_th.properties} and {@code imports_en.properties}. */
@MessageBundle("imports")
public interface ImportWords {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String steps();

    @Message
    String step1();

    @Message
    String step2();

    @Message
    String step3();

    @Message
    String noPlan(int year);

    @Message
    String toPlan();

    @Message
    String forms();

    @Message
    String formsHint();

    @Message
    String formEmpty();

    @Message
    String formFilled();

    @Message
    String file();

    @Message
    String fileHint();

    @Message
    String itemYear();

    @Message
    String oitYear();

    @Message
    String yearHint();

    @Message
    String round();

    @Message
    String roundOf(String round);

    @Message
    String read();

    @Message
    String readTitle();

    @Message
    String issues();

    @Message
    String measures();

    @Message
    String results();

    @Message
    String items();

    @Message
    String rows();

    @Message
    String added(int issues, int measures, int results);

    @Message
    String nothingNew();

    @Message
    String rejected(int count);

    @Message
    String warned(int count);

    @Message
    String general();

    @Message
    String annexes(int count);

    @Message
    String pictures(int pictures, int links);

    @Message
    String row(int number);

    @Message
    String indicator(int number);

    @Message
    String noIndicator();

    @Message
    String noIssue();

    @Message
    String measureOf(int number);

    @Message
    String resultOf(String round);

    @Message
    String edit();

    @Message
    String editOf(int number);

    @Message
    String drop();

    @Message
    String dropOf(int number);

    @Message
    String printed();

    @Message
    String indicatorNumber();

    @Message
    String itemsTyped();

    @Message
    String itemsHint();

    @Message
    String issue();

    @Message
    String activity();

    @Message
    String activityHint();

    @Message
    String outputs();

    @Message
    String awareness();

    @Message
    String due();

    @Message
    String responsible();

    @Message
    String followUp();

    @Message
    String result();

    @Message
    String resultHint();

    @Message
    String filter();

    @Message
    String only(String what);

    @Message
    String noRows();

    @Message
    String page(int number, int of);

    @Message
    String previous();

    @Message
    String next();

    @Message
    String check();

    @Message
    String accept();

    @Message
    String acceptHint();

    @Message
    String again();
}
