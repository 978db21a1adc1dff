package prongsai.portal.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.Evidence;
import prongsai.portal.api.Tagged;

/** How a piece of evidence is described, as it is typed. */
class Description {
    @RestForm("caption")
    @Nullable
    String caption;

    @RestForm("takenOn")
    @Nullable
    String takenOn;

    @RestForm("position")
    @Nullable
    String position;

    @RestForm("visibility")
    @Nullable
    String visibility;

    @RestForm("confirmed")
    @Nullable
    List<String> confirmed;

    @RestForm("tag")
    @Nullable
    String tag;

    static Description of(Tagged<Evidence> piece) {
        Description form = new Description();
        form.caption = piece.value().caption();
        form.takenOn = Objects.toString(piece.value().takenOn(), "");
        form.position = Integer.toString(piece.value().position());
        form.visibility = piece.value().visibility();
        form.confirmed = piece.value().confirmed();
        form.tag = piece.tag();
        return form;
    }

    /** What is named is changed, what is not stays. */
    Map<String, Object> words() {
        Map<String, Object> words = new HashMap<>();
        words.put("caption", caption());
        if (!takenOn().isEmpty()) {
            words.put("takenOn", takenOn());
        }
        if (position().matches("[0-9]{1,6}")) {
            words.put("position", Integer.valueOf(position()));
        }
        words.put("visibility", visibility());
        words.put("confirmed", confirmed());
        return words;
    }

    public String caption() {
        return Objects.requireNonNullElse(caption, "");
    }

    public String takenOn() {
        return Objects.requireNonNullElse(takenOn, "");
    }

    public String position() {
        return Objects.requireNonNullElse(position, "");
    }

    public String visibility() {
        return Objects.requireNonNullElse(visibility, "INTERNAL");
    }

    public List<String> confirmed() {
        return Objects.requireNonNullElse(confirmed, List.of());
    }

    public String tag() {
        return Objects.requireNonNullElse(tag, "");
    }
}
