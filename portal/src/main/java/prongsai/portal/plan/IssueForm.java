package prongsai.portal.plan;

import jakarta.ws.rs.FormParam;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.Plan;
import prongsai.portal.api.PlansClient.IssueWords;
import prongsai.portal.api.PlansClient.ItemWords;

/** An issue as it is typed; everything as text, as the person wrote it. */
class IssueForm {
    private static final Pattern WITH_YEAR = Pattern.compile("(.*?)\\s*\\((2[0-9]{3})\\)");

    @FormParam("indicator")
    @Nullable
    String indicator;

    @FormParam("items")
    @Nullable
    String items;

    @FormParam("description")
    @Nullable
    String description;

    @FormParam("tag")
    @Nullable
    String tag;

    @FormParam("once")
    @Nullable
    String once;

    /** What somebody else has saved meanwhile, to be compared. */
    String theirs = "";

    public String theirs() {
        return theirs;
    }

    static IssueForm empty() {
        IssueForm form = new IssueForm();
        form.once = UUID.randomUUID().toString();
        return form;
    }

    static IssueForm of(Plan.Issue issue, Plan plan, String tag) {
        IssueForm form = new IssueForm();
        form.indicator = Integer.toString(issue.indicator());
        form.items = issue.items().stream()
                .map(item -> item.fiscalYear() == plan.basisFiscalYear()
                        ? item.code()
                        : item.code() + " (" + item.fiscalYear() + ")")
                .collect(Collectors.joining(", "));
        form.description = issue.description();
        form.tag = tag;
        return form;
    }

    /** For the service; an indicator that is no number is none, and refused there with its place. */
    IssueWords words(@Nullable String subIndicator) {
        return new IssueWords(number(), subIndicator, codes(), description());
    }

    private int number() {
        String digits = indicator().strip();
        return digits.matches("[0-9]{1,3}") ? Integer.parseInt(digits) : 0;
    }

    private List<ItemWords> codes() {
        return Arrays.stream(items().split("[,;\\n]", -1))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .map(IssueForm::item)
                .toList();
    }

    /** {@code I7}, or {@code O1 (2566)} for one of another year's questionnaire. */
    private static ItemWords item(String typed) {
        Matcher withYear = WITH_YEAR.matcher(typed);
        return withYear.matches()
                ? new ItemWords(Integer.valueOf(withYear.group(2)), withYear.group(1))
                : new ItemWords(null, typed);
    }

    public boolean isOf(int number) {
        return number() == number;
    }

    public String indicator() {
        return Objects.requireNonNullElse(indicator, "");
    }

    public String items() {
        return Objects.requireNonNullElse(items, "");
    }

    public String description() {
        return Objects.requireNonNullElse(description, "");
    }

    public String tag() {
        return Objects.requireNonNullElse(tag, "");
    }

    public String once() {
        return Objects.requireNonNullElse(once, "");
    }
}
