package prongsai.portal.scores;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of these pages: {@code messages/scores_th.properties} and {@code scores_en.properties}. */
@MessageBundle("scores")
public interface ScoresWords {
    @Message
    String title();

    @Message
    String ofYear(int year);

    @Message
    String revision(int number);

    @Message
    String total();

    @Message
    String against(String change, int year);

    @Message
    String grade();

    @Message
    String rank();

    @Message
    String of(int count);

    @Message
    String weakTitle();

    @Message
    String weakLead();

    @Message
    String noWeak();

    @Message
    String item();

    @Message
    String score();

    @Message
    String answered();

    @Message
    String notAnswered();

    @Message
    String below();

    @Message
    String indicators();

    @Message
    String indicator();

    @Message
    String before();

    @Message
    String none(int year);

    @Message
    String noneHint();

    @Message
    String trend();

    @Message
    String trendChart();

    @Message
    String year();
}
