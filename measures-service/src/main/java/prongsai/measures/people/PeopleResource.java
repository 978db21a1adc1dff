package prongsai.measures.people;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import prongsai.measures.people.Person.Reminders;
import prongsai.platform.answer.Page;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.identity.Caller;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.problem.CommonProblem;

/** Who may be mentioned, and how oneself wants to be reminded. */
@Path("/api/v1/people")
class PeopleResource {
    private final People people;
    private final CurrentCaller caller;

    PeopleResource(People people, CurrentCaller caller) {
        this.people = people;
        this.caller = caller;
    }

    /** Somebody who may be mentioned; the address stays inside. */
    record PersonView(String user, String name, @Nullable String section, List<String> roles) {
        static PersonView of(Person person) {
            return new PersonView(person.user(), person.name(), person.section(), person.roles());
        }
    }

    /** What is kept of oneself. */
    record Myself(
            String user,
            String name,
            String email,
            @Nullable String organisation,
            @Nullable String section,
            Reminders reminders) {
        static Myself of(Person person) {
            return new Myself(
                    person.user(),
                    person.name(),
                    person.email(),
                    person.organisation(),
                    person.section(),
                    person.reminders());
        }
    }

    /** How often to be reminded. */
    record Choose(@NotNull(message = "error.required") Reminders reminders) {}

    /** Those of an organisation, and the centre's analysts. */
    @GET
    @RolesAllowed({
        Roles.DISTRICT_OFFICER,
        Roles.SECTION_OFFICER,
        Roles.DISTRICT_DIRECTOR,
        Roles.CENTRE_ANALYST,
        Roles.AUDITOR
    })
    public Uni<Page<PersonView>> list(
            @QueryParam("organisation")
                    @NotNull(message = "error.required")
                    @Pattern(regexp = "[0-9A-Z-]{1,20}", message = "error.kind-of-value")
                    String organisation,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        if (!caller.get().scope().covers(organisation)) {
            throw CommonProblem.NOT_FOUND.because();
        }
        PageRequest page = PageRequest.of(limit, cursor);
        return people.mentionable(organisation, page)
                .map(all -> Page.of(all, page, Person::user).map(PersonView::of));
    }

    @GET
    @Path("me")
    @RolesAllowed({
        Roles.DISTRICT_OFFICER,
        Roles.SECTION_OFFICER,
        Roles.DISTRICT_DIRECTOR,
        Roles.CENTRE_ANALYST,
        Roles.AUDITOR
    })
    public Uni<Myself> me() {
        return known(caller.get());
    }

    @PUT
    @Path("me")
    @RolesAllowed({
        Roles.DISTRICT_OFFICER,
        Roles.SECTION_OFFICER,
        Roles.DISTRICT_DIRECTOR,
        Roles.CENTRE_ANALYST,
        Roles.AUDITOR
    })
    @Cancellable(false)
    public Uni<Myself> choose(@Valid @NotNull(message = "error.required") Choose body) {
        Caller who = caller.get();
        return people.choose(who.user(), body.reminders()).chain(() -> known(who));
    }

    /** 404 where the token names neither name nor address. */
    private Uni<Myself> known(Caller who) {
        return people.of(who.user())
                .onItem()
                .ifNull()
                .failWith(() -> CommonProblem.NOT_FOUND.because())
                .map(Myself::of);
    }
}
