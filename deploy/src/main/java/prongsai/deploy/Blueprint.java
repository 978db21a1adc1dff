package prongsai.deploy;

import java.util.List;

/** What the machine must know of a part: how it is run, and what has to be done around its start. */
interface Blueprint {

    String name();

    Recipe recipe();

    /** The parts that must be ready before it is started. */
    List<String> after();

    /** Before each start of the machine; does nothing that is already done. */
    void prepare();

    /** When it is ready, at each start of the machine; does nothing that is already done. */
    void furnish();
}
