package prongsai.platform.events;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import org.jspecify.annotations.Nullable;

/** The W3C {@code traceparent} that ties an event to the request it came from. */
final class TraceParent {
    private TraceParent() {}

    /** That of the current span; null where there is none. */
    static @Nullable String current() {
        return of(Span.current());
    }

    /** That of a span; null where it is none that can be followed. */
    static @Nullable String of(Span of) {
        SpanContext span = of.getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }

    /** The context to continue the trace in. */
    static Context continued(@Nullable String traceparent) {
        if (traceparent == null) {
            return Context.root();
        }
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), traceparent, new Getter());
    }

    private static final class Getter implements TextMapGetter<String> {
        @Override
        public Iterable<String> keys(String carrier) {
            return java.util.List.of("traceparent");
        }

        @Override
        public @Nullable String get(@Nullable String carrier, String key) {
            return key.equals("traceparent") ? carrier : null;
        }
    }
}
