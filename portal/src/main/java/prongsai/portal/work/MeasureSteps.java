package prongsai.portal.work;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.MeasuresClient;
import prongsai.portal.api.MeasuresClient.Done;
import prongsai.portal.api.MeasuresClient.Reported;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.forms.Saving;
import prongsai.portal.layout.Said;

/** What is told of a measure: progress, that it is done, done for a day, taken up again, given up; and what people say of it. */
@Path("/offices/{office}/{year: 2[56][0-9]{2}}/work")
@Authenticated
@Blocking
class MeasureSteps {
    private final MeasuresClient measures;
    private final MeasurePage page;

    MeasureSteps(@RestClient MeasuresClient measures, MeasurePage page) {
        this.measures = measures;
        this.page = page;
    }

    /** Where the person is and of what they speak. */
    static class Place {
        @PathParam("office")
        String office = "";

        @PathParam("year")
        int year;

        @PathParam("measure")
        UUID measure = new UUID(0, 0);

        @FormParam("tag")
        @Nullable
        String tag;

        @FormParam("note")
        @Nullable
        String note;

        @FormParam("on")
        @Nullable
        String on;

        @Nullable
        Integer percent;

        String path() {
            return "/offices/" + office + "/" + year + "/work/" + measure;
        }

        @Nullable
        String noteOrNone() {
            return note == null || note.isBlank() ? null : note;
        }

        /** The day named; nothing for today, and for what is no day. */
        @Nullable
        LocalDate day() {
            try {
                return on == null || on.isBlank() ? null : LocalDate.parse(on);
            } catch (DateTimeParseException notADay) {
                return null;
            }
        }
    }

    @POST
    @Path("{measure}/progress")
    public Response progress(@BeanParam Place place, @FormParam("percent") @Nullable Integer percent) {
        Reported reported = new Reported(Objects.requireNonNullElse(percent, -1), place.noteOrNone(), place.day());
        place.percent = percent;
        return change(place, "progress", "saved", () -> measures.progress(place.measure, reported, place.tag));
    }

    @POST
    @Path("{measure}/complete")
    public Response complete(@BeanParam Place place) {
        Done done = new Done(place.day(), place.noteOrNone());
        return change(place, "progress", "saved", () -> measures.complete(place.measure, done, place.tag));
    }

    @POST
    @Path("{measure}/{step: reopen|withdraw}")
    public Response because(@BeanParam Place place, @PathParam("step") String step) {
        Map<String, String> reason = Map.of("reason", Objects.requireNonNullElse(place.note, ""));
        return change(place, step, "saved", () -> measures.because(place.measure, step, reason, place.tag));
    }

    /** {@code tick} holds the day that was done, {@code untick} one that was not after all. */
    @POST
    @Path("{measure}/days")
    public Response days(
            @BeanParam Place place,
            @FormParam("tick") @Nullable String tick,
            @FormParam("untick") @Nullable String untick) {
        return change(place, "days", "saved", () -> {
            if (tick != null) {
                measures.tick(place.measure, day(tick), new Done(place.day(), place.noteOrNone()));
            }
            if (untick != null) {
                measures.untick(place.measure, day(untick));
            }
        });
    }

    /** A day the page offered; what is none is not found. */
    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException notADay) {
            throw new NotFoundException(notADay);
        }
    }

    @POST
    @Path("{measure}/comments")
    public Response comment(
            @BeanParam Place place, @FormParam("text") @Nullable String text, @FormParam("once") String once) {
        place.note = text;
        Map<String, Object> words = Map.of("text", Objects.requireNonNullElse(text, ""), "mentions", List.of());
        return change(place, "comments", "added", () -> measures.comment(place.measure, words, once));
    }

    /** Goes on to the measure; or back to the form with what was typed in it. */
    private Response change(Place place, String form, String said, Runnable work) {
        try {
            work.run();
            return Said.andSeeOther(place.path(), said);
        } catch (ServiceProblem problem) {
            MeasureSheet.Typed typed = new MeasureSheet.Typed(
                    form,
                    Objects.requireNonNullElse(place.note, ""),
                    Objects.toString(place.percent, ""),
                    Objects.requireNonNullElse(place.on, ""));
            return Saving.page(
                    problem, page.render(place.office, place.year, place.measure, Saving.refused(problem), typed));
        }
    }
}
