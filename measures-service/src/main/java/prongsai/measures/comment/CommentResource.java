package prongsai.measures.comment;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import prongsai.measures.measure.Measure;
import prongsai.measures.measure.Measures;
import prongsai.measures.people.People;
import prongsai.measures.people.Person;
import prongsai.platform.answer.Answer;
import prongsai.platform.answer.Page;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.answer.Transactions;
import prongsai.platform.identity.Caller;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.identity.Scope;
import prongsai.platform.problem.Problem;
import prongsai.platform.problem.Problem.FieldError;

/** Comments on a measure: between its office and the centre. */
@Path("/api/v1/measures/{measure}/comments")
class CommentResource {
    private final Comments comments;
    private final Measures measures;
    private final People people;
    private final Transactions transactions;
    private final CurrentCaller caller;
    private final Clock clock;

    CommentResource(
            Comments comments,
            Measures measures,
            People people,
            Transactions transactions,
            CurrentCaller caller,
            Clock clock) {
        this.comments = comments;
        this.measures = measures;
        this.people = people;
        this.transactions = transactions;
        this.caller = caller;
        this.clock = clock;
    }

    /** What is said; {@code mentions} are user ids, as {@code GET /people} names them. */
    record WriteComment(
            @NotBlank(message = "error.required") @Size(max = 4000, message = "error.too-long")
            String text,

            @Nullable @Size(max = 50, message = "error.too-many")
            List<@NotBlank(message = "error.required") String> mentions) {
        List<String> mentioned() {
            return mentions == null ? List.of() : mentions.stream().distinct().toList();
        }
    }

    /** A comment; names are as the people's tokens said them last, the user id where nobody is known by it. */
    record CommentView(UUID id, UUID measure, String text, List<Named> mentions, Instant at, Named by) {
        static CommentView of(Comment comment, Map<String, Person> people) {
            return new CommentView(
                    comment.id(),
                    comment.measureId(),
                    comment.text(),
                    comment.mentions().stream()
                            .map(user -> Named.of(user, people))
                            .toList(),
                    comment.writtenAt(),
                    Named.of(comment.writtenBy(), people));
        }
    }

    /** Somebody, and how they are called. */
    record Named(String user, String name) {
        static Named of(String user, Map<String, Person> people) {
            Person person = people.get(user);
            return new Named(user, person == null ? user : person.name());
        }
    }

    @GET
    @RolesAllowed({
        Roles.DISTRICT_OFFICER,
        Roles.SECTION_OFFICER,
        Roles.DISTRICT_DIRECTOR,
        Roles.CENTRE_ANALYST,
        Roles.AUDITOR
    })
    @WithSession
    public Uni<Page<CommentView>> list(
            UUID measure, @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        PageRequest page = PageRequest.of(limit, cursor);
        Scope scope = caller.get().scope();
        return measures.get(measure, scope)
                .chain(() -> comments.ofMeasure(measure, page, scope))
                .chain(all -> people.known(users(all))
                        .map(known -> Page.of(all, page, Comments::key).map(one -> CommentView.of(one, known))));
    }

    @POST
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR, Roles.CENTRE_ANALYST})
    @Cancellable(false)
    public Uni<Response> write(UUID measure, @Valid @NotNull(message = "error.required") WriteComment body) {
        Caller who = caller.get();
        return transactions.in(who, change -> measures.get(measure, who.scope())
                .call(found -> requireMentionable(found, body.mentioned()))
                .map(found -> new Comment(
                        UUID.randomUUID(),
                        measure,
                        found.organisation(),
                        body.text(),
                        body.mentioned(),
                        clock.instant(),
                        who.user()))
                .call(comments::persist)
                .call(comment -> change.publish(comment.written()))
                .chain(comment -> people.known(users(List.of(comment)))
                        .map(known -> Answer.created(
                                "/api/v1/measures/" + measure + "/comments/" + comment.id(),
                                CommentView.of(comment, known),
                                1))));
    }

    private static Set<String> users(List<Comment> comments) {
        Set<String> users = new HashSet<>();
        comments.forEach(comment -> {
            users.add(comment.writtenBy());
            users.addAll(comment.mentions());
        });
        return users;
    }

    /** 400 for who is not known, or could not see the measure. */
    private Uni<Void> requireMentionable(Measure measure, List<String> mentioned) {
        return people.known(mentioned)
                .invoke(known -> {
                    List<FieldError> errors = new ArrayList<>();
                    for (int i = 0; i < mentioned.size(); i++) {
                        Person person = known.get(mentioned.get(i));
                        if (person == null || !sees(person, measure)) {
                            errors.add(new FieldError(
                                    "/mentions/" + i, "error.nobody-to-mention", List.of(mentioned.get(i))));
                        }
                    }
                    if (!errors.isEmpty()) {
                        throw Problem.invalid(errors);
                    }
                })
                .replaceWithVoid();
    }

    private static boolean sees(Person person, Measure measure) {
        return measure.organisation().equals(person.organisation()) || person.is(Roles.CENTRE_ANALYST);
    }
}
