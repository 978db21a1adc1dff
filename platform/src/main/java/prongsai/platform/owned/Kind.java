package prongsai.platform.owned;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import prongsai.platform.events.DomainEvent;

/**
 * A kind of aggregate that was told of and that others keep copies of.
 *
 * @param name as the events' data name it, {@code plan}
 * @param rows a query that answers {@code organisation, subject, version} of each that stands now, as its latest event told
 *     them; what was removed is not among them
 * @param atOnce how many may be told in one transaction
 */
public record Kind<E>(String name, String rows, int atOnce, Source<E> source) {
    private static final int AT_ONCE = 200;
    private static final String EVERY_ONE = "1 = 1";
    private static final UUID FIRST = new UUID(0, 0);

    /**
     * Where its aggregates come from.
     *
     * @param entity the class that Hibernate knows
     * @param condition of those that others know, in HQL
     * @param id the attribute that puts them in an order, and how it is read from a text
     * @param key an aggregate's id as a text
     * @param restated the event that tells its state as it is now
     */
    public record Source<E>(
            Class<E> entity,
            String condition,
            String id,
            Function<String, Object> readId,
            Function<E, String> key,
            Function<E, Uni<? extends DomainEvent>> restated) {}

    /** Some of a kind, to be told anew. */
    record Some(List<DomainEvent> events, String lastKey) {}

    /** A kind whose aggregates are found by a UUID, {@code id}. */
    public static <E> Kind<E> byUuid(
            String name, String rows, Class<E> entity, Function<E, UUID> id, Function<E, DomainEvent> restated) {
        return byUuidReadingMore(name, rows, entity, id, one -> Uni.createFrom().item(restated.apply(one)));
    }

    /** The same, where more has to be read for the event that tells of one. */
    public static <E> Kind<E> byUuidReadingMore(
            String name,
            String rows,
            Class<E> entity,
            Function<E, UUID> id,
            Function<E, Uni<? extends DomainEvent>> restated) {
        return new Kind<>(
                name,
                rows,
                AT_ONCE,
                new Source<>(
                        entity,
                        EVERY_ONE,
                        "id",
                        key -> key.isEmpty() ? FIRST : UUID.fromString(key),
                        one -> id.apply(one).toString(),
                        restated));
    }

    /** A kind whose aggregates are found by a text. */
    public static <E> Kind<E> byText(
            String name,
            String rows,
            Class<E> entity,
            String attribute,
            Function<E, String> id,
            Function<E, DomainEvent> restated) {
        return new Kind<>(
                name, rows, AT_ONCE, new Source<>(entity, EVERY_ONE, attribute, key -> key, id, one -> Uni.createFrom()
                        .item(restated.apply(one))));
    }

    /** Only those of which this holds (HQL). */
    public Kind<E> where(String condition) {
        return new Kind<>(
                name,
                rows,
                atOnce,
                new Source<>(source.entity, condition, source.id, source.readId, source.key, source.restated));
    }

    /** So many in one transaction, where each is large. */
    public Kind<E> atOnce(int most) {
        return new Kind<>(name, rows, most, source);
    }

    /** The next of them after this key, each held as it is until the transaction ends; none at the end. */
    Uni<Some> after(Mutiny.Session session, String key) {
        return session.createQuery(
                        "from " + source.entity.getSimpleName() + " where (" + source.condition + ") and " + source.id
                                + " > ?1 order by " + source.id,
                        source.entity)
                .setParameter(1, source.readId.apply(key))
                .setMaxResults(atOnce)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .chain(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(
                                one -> source.restated.apply(one).map(event -> (DomainEvent) event))
                        .collect()
                        .asList()
                        .map(events -> new Some(
                                events, found.isEmpty() ? key : source.key.apply(found.get(found.size() - 1)))));
    }
}
