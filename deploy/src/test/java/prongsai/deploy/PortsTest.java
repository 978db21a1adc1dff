package prongsai.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PortsTest {

    @Test
    void the_usual_ports_are_those_of_the_readme() {
        Ports ports = Ports.from(Map.of());

        assertEquals(8080, ports.of("portal"));
        assertEquals(8083, ports.of("evidence"));
        assertEquals(8180, ports.of("keycloak"));
        assertEquals(8193, ports.of("kafka-controller"));
    }

    @Test
    void the_environment_moves_a_part() {
        Ports ports = Ports.from(Map.of("PRONGSAI_PORT_KAFKA_CONTROLLER", "9193", "PRONGSAI_PORT_PORTAL", "9080"));

        assertEquals(9193, ports.of("kafka-controller"));
        assertEquals(9080, ports.of("portal"));
        assertEquals(8081, ports.of("assessment"));
    }

    @Test
    void what_is_no_port_is_refused() {
        assertThrows(Refusal.class, () -> Ports.from(Map.of("PRONGSAI_PORT_PORTAL", "eighty")));
        assertThrows(Refusal.class, () -> Ports.from(Map.of("PRONGSAI_PORT_PORTAL", "70000")));
    }

    @Test
    void a_taken_port_is_refused_with_part_number_and_variable() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = Ports.free().with("evidence", other.getLocalPort());

            Refusal refusal = assertThrows(Refusal.class, () -> ports.refuseTaken(List.of("portal", "evidence")));

            assertTrue(refusal.getMessage()
                    .contains("port " + other.getLocalPort()
                            + " of evidence is taken: stop what uses it, or set PRONGSAI_PORT_EVIDENCE="));
            assertEquals(1, refusal.exitStatus());
        }
    }

    @Test
    void two_parts_cannot_share_a_port() {
        Ports ports = Ports.free();
        Ports shared = ports.with("measures", ports.of("portal"));

        assertThrows(Refusal.class, () -> shared.refuseTaken(List.of("portal", "measures")));
    }
}
