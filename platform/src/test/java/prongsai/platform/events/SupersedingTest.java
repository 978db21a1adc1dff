package prongsai.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class SupersedingTest {
    private final Superseding superseding = new Superseding();

    private static ConsumerRecord<String, byte[]> told(
            long offset, String subject, int epoch, long version, String data) {
        ConsumerRecord<String, byte[]> message = new ConsumerRecord<>("t", 0, offset, "k", data.getBytes(UTF_8));
        message.headers()
                .add("ce_subject", subject.getBytes(UTF_8))
                .add("ce_epoch", Integer.toString(epoch).getBytes(UTF_8))
                .add("ce_version", Long.toString(version).getBytes(UTF_8));
        return message;
    }

    private List<Long> newest(List<ConsumerRecord<String, byte[]>> messages) {
        return superseding.newest(messages).stream().map(ConsumerRecord::offset).toList();
    }

    @Test
    void of_an_aggregate_only_the_latest_state_is_left_also_when_earlier_ones_are_read_later() {
        assertEquals(
                List.of(12L),
                newest(List.of(
                        told(10, "a", 1, 2, "{\"plan\":{}}"),
                        told(11, "a", 1, 1, "{\"plan\":{}}"),
                        told(12, "a", 1, 3, "{ \"plan\" : {}}"))));
        assertEquals(List.of(), newest(List.of(told(5, "a", 1, 2, "{\"plan\":{}}"))));
        assertEquals(List.of(6L), newest(List.of(told(6, "a", 2, 1, "{\"plan\":{}}"))));
    }

    @Test
    void another_kind_of_thing_about_the_same_subject_supersedes_nothing() {
        assertEquals(
                List.of(1L, 2L),
                newest(List.of(told(1, "photo", 1, 1, "{\"evidence\":{}}"), told(2, "photo", 1, 1, "{\"view\":{}}"))));
    }

    @Test
    void what_cannot_be_told_is_not_left_out() {
        ConsumerRecord<String, byte[]> bare = new ConsumerRecord<>("t", 0, 3, "k", "?".getBytes(UTF_8));
        assertEquals(List.of(3L, 4L), newest(List.of(bare, told(4, "a", 1, 1, "{}"))));
    }
}
