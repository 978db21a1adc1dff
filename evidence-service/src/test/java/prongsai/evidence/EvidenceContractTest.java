package prongsai.evidence;

import org.junit.jupiter.api.Test;
import prongsai.evidence.disclosure.DisclosureEvent;
import prongsai.evidence.item.EvidenceEvent;
import prongsai.evidence.view.ViewEvent;
import prongsai.platform.testing.EventContracts;

class EvidenceContractTest {
    @Test
    void v1_readers_keep_working() {
        EventContracts.hold("evidence", EvidenceEvent.class, ViewEvent.class, DisclosureEvent.class);
    }
}
