package prongsai.platform.note;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import prongsai.platform.answer.Answer;
import prongsai.platform.answer.Page;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.answer.Transactions;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.problem.CommonProblem;

@Path("/notes")
@ApplicationScoped
public class NoteResource {
    private final Transactions transactions;
    private final CurrentCaller caller;
    private final Notes notes = new Notes();

    NoteResource(Transactions transactions, CurrentCaller caller) {
        this.transactions = transactions;
        this.caller = caller;
    }

    static class Notes implements PanacheRepositoryBase<Note, UUID> {}

    record WriteNote(@NotBlank(message = "error.required") String text) {}

    record NoteView(UUID id, String text, long version) {
        static NoteView of(Note note) {
            return new NoteView(note.id, note.text, note.version);
        }
    }

    @POST
    @RolesAllowed(Roles.DISTRICT_OFFICER)
    public Uni<Response> write(@Valid @NotNull(message = "error.required") WriteNote body) {
        if (body.text().length() > 20) {
            throw NoteProblem.TOO_LONG.because(body.text().length());
        }
        return transactions.in(caller.get(), change -> {
            Note note = Note.written(UUID.randomUUID(), "1012");
            return notes.persist(note)
                    .call(() -> change.publish(note.write(body.text())))
                    .map(saved -> Answer.created("/notes/" + note.id, NoteView.of(note), note.version));
        });
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.DISTRICT_OFFICER)
    public Uni<Response> rewrite(UUID id, @Valid WriteNote body) {
        return transactions.in(caller.get(), change -> notes.findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> CommonProblem.NOT_FOUND.because())
                .invoke(note -> change.expect(note.version))
                .call(note -> change.publish(note.write(body.text())))
                .map(note -> Answer.ok(NoteView.of(note), note.version)));
    }

    @GET
    @PermitAll
    public Uni<Page<String>> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        PageRequest page = PageRequest.of(limit, cursor);
        List<String> all = List.of("a", "b", "c", "d");
        return Uni.createFrom()
                .item(Page.of(
                        all.stream()
                                .filter(one -> one.compareTo(page.after()) > 0)
                                .limit(page.oneMore())
                                .toList(),
                        page,
                        one -> one));
    }

    /** Says nothing of its kind. */
    @GET
    @Path("first")
    @PermitAll
    public Uni<Response> first() {
        return Uni.createFrom()
                .item(Response.ok(new NoteView(new UUID(0, 1), "a", 1)).build());
    }

    record Form(String text) {}

    @POST
    @Path("form")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermitAll
    public Uni<Form> form(@RestForm String text) {
        return Uni.createFrom().item(new Form(text));
    }
}
