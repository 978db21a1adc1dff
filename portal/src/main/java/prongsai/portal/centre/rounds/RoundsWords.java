package prongsai.portal.centre.rounds;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages where the centre reads and decides on what districts hand in. */
@MessageBundle("centreRounds")
public interface RoundsWords {
    // The list
    @Message
    String title(int year);

    @Message
    String lead();

    @Message
    String waiting(int count);

    @Message
    String nothingWaits();

    @Message
    String read(String round);

    @Message
    String all();

    @Message
    String table();

    @Message
    String filterState();

    @Message
    String allStates();

    @Message
    String ofPlan();

    @Message
    String ofRound(String round);

    @Message
    String giftsOf(String round);

    @Message
    String giftState(String state);

    @Message
    String calendar();

    @Message
    String giftsLink(String round);

    @Message
    String decidePlan();

    // A report
    @Message
    String reviewTitle(String round, String office, int year);

    @Message
    String period(String from, String to);

    @Message
    String submitted(String at, int number);

    @Message
    String daysLate(int days);

    @Message
    String paper();

    @Message
    String paperWord();

    @Message
    String toOffice();

    @Message
    String otherSubmissions();

    @Message
    String submissionLink(int number);

    @Message
    String older();

    @Message
    String standing(String standing);

    @Message
    String standings();

    @Message
    String changes(int count);

    @Message
    String changesLead();

    @Message
    String part(String part);

    @Message
    String kind(String kind);

    @Message
    String field(String name);

    @Message
    String before();

    @Message
    String now();

    @Message
    String rows();

    @Message
    String measure(int number);

    @Message
    String issue();

    @Message
    String outputs();

    @Message
    String due();

    @Message
    String responsible();

    @Message
    String result(int number);

    @Message
    String seeMeasure(int number);

    @Message
    String noResult();

    @Message
    String because();

    @Message
    String changed();

    @Message
    String withdrawn();

    @Message
    String photo();

    @Message
    String looseResults();

    @Message
    String annexes();

    @Message
    String noteOf(int number);

    @Message
    String noteOfResult(int number);

    @Message
    String comments();

    @Message
    String decide();

    @Message
    String reason();

    @Message
    String reasonHint();

    @Message
    String accept();

    @Message
    String acceptSure();

    @Message
    String giveBack();

    @Message
    String giveBackSure();

    @Message
    String returnedBecause(String reason);

    @Message
    String acceptedAlready();

    @Message
    String stale();

    @Message
    String toList();

    // Comments
    @Message
    String commentsTitle(int number);

    @Message
    String noComments();

    @Message
    String write();

    @Message
    String writeHint();

    @Message
    String send();

    @Message
    String backToReport();

    // A plan
    @Message
    String planTitle(String office, int year);

    @Message
    String planLead();

    @Message
    String planRead();

    @Message
    String planPaper();

    @Message
    String planGiveBack();

    // Calendar
    @Message
    String calendarTitle(int year);

    @Message
    String calendarLead();

    @Message
    String calendarAssumed();

    @Message
    String opensHint();

    @Message
    String day(String what);

    @Message
    String periodHint();

    @Message
    String dayHint();

    @Message
    String save();

    // Gifts
    @Message
    String giftsTitle(String round, int year);

    @Message
    String giftsLead();

    @Message
    String answeredHeading();

    @Message
    String answered(int answered, int of);

    @Message
    String submittedAt();

    @Message
    String state();

    @Message
    String open();

    @Message
    String giftTitle(String office, String round, int year);

    @Message
    String sectionState(String state);

    @Message
    String entry(int number);

    @Message
    String sectionNote();
}
