package prongsai.portal.city;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.jspecify.annotations.Nullable;

/** The words of the city's further pages: by indicator, by section, what is late, districts beside each other. */
@MessageBundle("city")
public interface CityWords {
    // All of them
    @Message
    String code();

    @Message
    String tabs();

    @Message
    String tab(String tab);

    @Message
    String book();

    @Message
    String bookXlsx();

    @Message
    String bookPdf();

    @Message
    String filterOnly();

    @Message
    String only(String only);

    @Message
    String everything();

    @Message
    String section(@Nullable String code, String nameTh);

    @Message
    String filterSection();

    @Message
    String allSections();

    @Message
    String filterOffice();

    @Message
    String allOffices();

    @Message
    String nothing();

    @Message
    String nextPage();

    @Message
    String firstPage();

    // By indicator
    @Message
    String indicatorsTitle(int year);

    @Message
    String indicatorsBasis(int year);

    @Message
    String indicatorsTable();

    @Message
    String indicatorsCaption();

    @Message
    String indicator(int number);

    @Message
    String below(String threshold);

    @Message
    String belowWord();

    @Message
    String up();

    @Message
    String down();

    @Message
    String legend();

    @Message
    String shade(int level);

    @Message
    String indicatorNames();

    @Message
    String mean();

    @Message
    String changeOf(String column);

    // Late
    @Message
    String lateTitle(int year);

    @Message
    String lateLead();

    @Message
    String lateTable();

    @Message
    String lateNone();

    @Message
    String number();

    @Message
    String measure();

    @Message
    String sections();

    @Message
    String dueOn();

    @Message
    String daysLate();

    // Sections
    @Message
    String sectionsTitle(int year);

    @Message
    String sectionsLead();

    @Message
    String sectionHeading();

    @Message
    String sectionsTable();

    @Message
    String ofOffices();

    @Message
    String progressMean();

    // Compare
    @Message
    String compareTitle();

    @Message
    String compareLead();

    @Message
    String chooseOffices();

    @Message
    String chooseYears();

    @Message
    String compareButton();

    @Message
    String tooMany(int most);

    @Message
    String total();

    @Message
    String totals();

    @Message
    String totalsChart();

    @Message
    String notPublished();

    @Message
    String byIndicator();

    @Message
    String compareTable();

    @Message
    String what();

    @Message
    String chosenNothing();
}
