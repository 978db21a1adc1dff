package prongsai.measures.reminder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How reminders are sent; the mail server itself is set by {@code quarkus.mailer.*}. */
@ConfigMapping(prefix = "prongsai.reminders")
public interface ReminderSettings {
    /** Whether they are sent; off until the operator has set a mail server. */
    @WithDefault("false")
    boolean enabled();

    /** When, Bangkok time, as a cron expression; the later hours are for what an earlier one could not send. */
    @WithDefault("0 0 7-9 * * ?")
    String cron();

    /** Where people read on: the portal's address. */
    @WithDefault("http://localhost:8080")
    String portal();

    /** How many days ahead what is due is named. */
    @WithDefault("7")
    int daysAhead();
}
