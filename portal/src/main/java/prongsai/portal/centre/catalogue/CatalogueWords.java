package prongsai.portal.centre.catalogue;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages about standard measures. */
@MessageBundle("centreCatalogue")
public interface CatalogueWords {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String add();

    @Message
    String filterItem();

    @Message
    String filterItemHint();

    @Message
    String filterYear();

    @Message
    String filterIndicator();

    @Message
    String retiredOnly();

    @Message
    String nothing();

    @Message
    String table();

    @Message
    String indicator();

    @Message
    String items();

    @Message
    String activity();

    @Message
    String due();

    @Message
    String used();

    @Message
    String effect();

    @Message
    String effectOf(String change, int organisations);

    @Message
    String next();

    @Message
    String back();

    @Message
    String newTitle();

    @Message
    String oneTitle();

    @Message
    String usedBy(int plans);

    @Message
    String retired();

    @Message
    String fieldLabel(String field);

    @Message
    String fieldHint(String field);

    @Message
    String save();

    @Message
    String offerAgain();

    @Message
    String retire();

    @Message
    String retireLead();

    @Message
    String retireSure();

    @Message
    String stale();
}
