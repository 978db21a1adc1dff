package prongsai.deploy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;

/** Takes what applications tell of their spans, as a collector would: OTLP over HTTP in protobuf. */
final class TraceReceiver implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, List<String>> byTrace = new ConcurrentHashMap<>();

    private TraceReceiver(HttpServer server) {
        this.server = server;
    }

    static TraceReceiver started() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        TraceReceiver receiver = new TraceReceiver(server);
        server.createContext("/v1/traces", receiver::take);
        server.start();
        return receiver;
    }

    /** What an application must be told to send its spans here; it does so where the request asks for it. */
    Map<String, String> settings() {
        return Map.of(
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL",
                "http/protobuf",
                "QUARKUS_OTEL_BSP_SCHEDULE_DELAY",
                "500ms");
    }

    /** The spans of a trace, each with the name of its application before its own. */
    List<String> of(String trace) {
        return byTrace.getOrDefault(trace, List.of());
    }

    private void take(HttpExchange exchange) throws IOException {
        boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        try (exchange;
                InputStream body =
                        zipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody()) {
            ExportTraceServiceRequest.parseFrom(body).getResourceSpansList().forEach(this::note);
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private void note(ResourceSpans spans) {
        String application = spans.getResource().getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals("service.name"))
                .map(KeyValue::getValue)
                .map(value -> value.getStringValue())
                .findFirst()
                .orElse("");
        spans.getScopeSpansList().forEach(scope -> scope.getSpansList().forEach(span -> byTrace.computeIfAbsent(
                        HexFormat.of().formatHex(span.getTraceId().toByteArray()), none -> new CopyOnWriteArrayList<>())
                .add(application + " " + span.getName())));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
