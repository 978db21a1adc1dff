package prongsai.portal.disclosure;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of these pages: {@code messages/disclosure_th.properties} and {@code disclosure_en.properties}. */
@MessageBundle("disclosure")
public interface DisclosureWords {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String unknownYear(int year);

    @Message
    String unknownYearHint();

    @Message
    String ready(long ready, long of);

    @Message
    String lostUnknown();

    @Message
    String lost(int year, String code, String score);

    @Message
    String lostHeading();

    @Message
    String state();

    @Message
    String allStates();

    @Message
    String stateOf(String state);

    @Message
    String stateHint(String state);

    @Message
    String section();

    @Message
    String allSections();

    @Message
    String noSection();

    @Message
    String show();

    @Message
    String clear();

    @Message
    String download();

    @Message
    String none();

    @Message
    String item();

    @Message
    String label();

    @Message
    String due();

    @Message
    String published();

    @Message
    String overdue();

    @Message
    String addresses();

    @Message
    String copy();

    @Message
    String copyHint();

    @Message
    String copyFrom();

    @Message
    String copyIt();

    @Message
    String copied(int count, int year);

    @Message
    String notCopied(int count);

    @Message
    String why(String why);

    @Message
    String copyTitle();

    @Message
    String toList();

    @Message
    String itemTitle(String code);

    @Message
    String approvedAt(String moment);

    @Message
    String write();

    @Message
    String address(int number);

    @Message
    String addressesHint();

    @Message
    String format();

    @Message
    String formatNumber(int number);

    @Message
    String formatOf(String format);

    @Message
    String link(String state);

    @Message
    String checkedAt(String moment);

    @Message
    String changedAt(String moment);

    @Message
    String leadsTo(String url);

    @Message
    String open(int number);

    @Message
    String elements();

    @Message
    String elementsHint();

    @Message
    String element(int number);

    @Message
    String present();

    @Message
    String presentNumber(int number);

    @Message
    String absent();

    @Message
    String period();

    @Message
    String periodHint();

    @Message
    String dueHint();

    @Message
    String publishedHint();

    @Message
    String save();

    @Message
    String approve();

    @Message
    String approveHint();

    @Message
    String conflict();

    @Message
    String theirs();

    @Message
    String said();

    @Message
    String nothingSaid();

    @Message
    String notYours();
}
