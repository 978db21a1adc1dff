package prongsai.portal.work;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.jspecify.annotations.Nullable;

/** The words of these pages: {@code messages/work_th.properties} and {@code work_en.properties}. */
@MessageBundle("work")
public interface WorkWords {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String section();

    @Message
    String allSections();

    @Message
    String state();

    @Message
    String allStates();

    @Message
    String measureState(String state);

    @Message
    String show();

    @Message
    String clear();

    @Message
    String download();

    @Message
    String none();

    @Message
    String more();

    @Message
    String number();

    @Message
    String activity();

    @Message
    String due();

    @Message
    String day();

    @Message
    String responsible();

    @Message
    String percent();

    @Message
    String overdue();

    @Message
    String next();

    @Message
    String tableLabel();

    @Message
    String measureNumber(int number);

    @Message
    String answers();

    @Message
    String outputs();

    @Message
    String awareness();

    @Message
    String followUp();

    @Message
    String understood(String day, String recurrence);

    @Message
    String notUnderstood();

    @Message
    String recurrenceOf(@Nullable String code);

    @Message
    String editWords();

    @Message
    String progressTitle();

    @Message
    String report();

    @Message
    String percentLabel();

    @Message
    String note();

    @Message
    String on();

    @Message
    String onHint();

    @Message
    String complete();

    @Message
    String reopen();

    @Message
    String reopenReason();

    @Message
    String withdraw();

    @Message
    String withdrawReason();

    @Message
    String withdrawSure();

    @Message
    String days();

    @Message
    String tick();

    @Message
    String untick();

    @Message
    String tickOf(String day);

    @Message
    String untickOf(String day);

    @Message
    String ticked(String day);

    @Message
    String history();

    @Message
    String resultsTitle();

    @Message
    String resultNumber(int number);

    @Message
    String round(@Nullable String code);

    @Message
    String noResults();

    @Message
    String addResult();

    @Message
    String addResultOf(String round);

    @Message
    String editResult(int number);

    @Message
    String frozen();

    @Message
    String resultNew();

    @Message
    String resultEdit();

    @Message
    String resultRound();

    @Message
    String resultText();

    @Message
    String resultTextHint();

    @Message
    String resultMeasures();

    @Message
    String conflict();

    @Message
    String theirs();

    @Message
    String save();

    @Message
    String cancel();

    @Message
    String remove();

    @Message
    String removeSure();

    @Message
    String evidenceOfMeasure();

    @Message
    String comments();

    @Message
    String addComment();

    @Message
    String commentText();

    @Message
    String send();
}
