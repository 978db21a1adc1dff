package prongsai.measures.comment;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.identity.Scope;
import prongsai.platform.store.Conditions;

/** All comments, within a scope. */
@ApplicationScoped
class Comments implements PanacheRepositoryBase<Comment, UUID> {
    /** Those on a measure, the oldest first. */
    Uni<List<Comment>> ofMeasure(UUID measure, PageRequest page, Scope scope) {
        Conditions conditions = Conditions.within(scope, "organisation")
                .and("measureId = ?", measure)
                .after(page, "(writtenAt, id)", Comments::key);
        return find(conditions.text() + " order by writtenAt, id", conditions.values())
                .range(0, page.limit())
                .list();
    }

    /** What the page after this comment starts after. */
    static String key(Comment comment) {
        return comment.writtenAt() + "/" + comment.id();
    }

    private static List<Object> key(String key) {
        String[] parts = key.split("/", 2);
        return List.of(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    }
}
