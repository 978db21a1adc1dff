package prongsai.portal.work;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.Plan;
import prongsai.portal.api.PlansClient.ResultWords;

/** What was done, as it is typed. An empty form may be begun with the measure and the half-year it is about. */
class ResultForm {
    @RestQuery("measure")
    @Nullable
    UUID begunWith;

    @RestQuery("round")
    @Nullable
    String begunIn;

    @RestForm("round")
    @Nullable
    String round;

    @RestForm("measures")
    @Nullable
    List<UUID> measures;

    @RestForm("text")
    @Nullable
    String text;

    @RestForm("tag")
    @Nullable
    String tag;

    @RestForm("once")
    @Nullable
    String once;

    ResultForm begun() {
        measures = begunWith == null ? List.of() : List.of(begunWith);
        round = begunIn;
        once = UUID.randomUUID().toString();
        return this;
    }

    static ResultForm of(Plan.Result result) {
        ResultForm form = new ResultForm();
        form.round = result.round();
        form.measures = result.measures();
        form.text = result.text();
        form.tag = '"' + Long.toString(result.version()) + '"';
        return form;
    }

    ResultWords words() {
        return new ResultWords(round(), measures(), text());
    }

    public boolean isAbout(UUID measure) {
        return measures().contains(measure);
    }

    public String round() {
        return Objects.requireNonNullElse(round, "M6");
    }

    public List<UUID> measures() {
        return Objects.requireNonNullElse(measures, List.of());
    }

    public String text() {
        return Objects.requireNonNullElse(text, "");
    }

    public String tag() {
        return Objects.requireNonNullElse(tag, "");
    }

    public String once() {
        return Objects.requireNonNullElse(once, "");
    }
}
