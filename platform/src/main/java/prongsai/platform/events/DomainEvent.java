package prongsai.platform.events;

/**
 * Something that has happened to one aggregate: a record named in the past tense. Its type is made of its name: {@code
 * PlanApproved} of measures-service is {@code prongsai.measures.plan-approved.v1}. It carries the aggregate's whole new
 * state, so that a reader needs no earlier event, and names people by their user id only.
 */
public interface DomainEvent {
    /** The aggregate as it is after the change. */
    State state();

    /** The state of an aggregate as others may know it. */
    interface State {
        /** The organisation it belongs to; a Kafka key, so that an organisation's events come in order. */
        String organisation();

        /** What it is called among its kind; a UUID, or the natural key. */
        String subject();

        /** How often it has been changed, the change told of included. */
        long version();
    }
}
