package prongsai.measures.catalogue;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.catalogue.StandardMeasureEvent.StandardMeasureKept;
import prongsai.measures.catalogue.StandardMeasureEvent.StandardMeasureRetired;
import prongsai.measures.catalogue.StandardMeasureEvent.StandardMeasureState;
import prongsai.measures.measure.MeasureText;
import prongsai.measures.plan.PlanIssue.ItemOfYear;
import prongsai.platform.thai.Awareness;
import prongsai.platform.thai.FollowUp;
import prongsai.platform.thai.Output;
import prongsai.platform.thai.Responsible;

/** A measure that plans can take over. Every transition returns the event that tells of it. */
@Entity
@Table(name = "standard_measures")
@CheckReturnValue
public class StandardMeasure {
    @Id
    private UUID id;

    @Convert(converter = StandardText.Items.class)
    private List<ItemOfYear> items;

    private @Nullable Integer indicator;
    private String activity;

    @Convert(converter = MeasureText.Outputs.class)
    private List<Output> outputs;

    @Convert(converter = MeasureText.AwarenessWays.class)
    private List<Awareness> awareness;

    private @Nullable String due;

    @Convert(converter = MeasureText.Who.class)
    private @Nullable Responsible responsible;

    @Convert(converter = MeasureText.Following.class)
    private @Nullable FollowUp followUp;

    private @Nullable String note;
    private boolean retired;
    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected StandardMeasure() {}

    @SuppressWarnings("NullAway.Init")
    StandardMeasure(UUID id) {
        this.id = id;
    }

    /** Says it, for the first time or anew; one that was retired is offered again. */
    StandardMeasureKept keep(StandardText text) {
        items = List.copyOf(text.items());
        indicator = text.indicator();
        activity = text.activity();
        outputs = List.copyOf(text.outputs());
        awareness = List.copyOf(text.awareness());
        due = text.due();
        responsible = text.responsible();
        followUp = text.followUp();
        note = text.note();
        retired = false;
        version++;
        return new StandardMeasureKept(state(false));
    }

    /** It is not offered any more; plans that took it over keep it. */
    StandardMeasureRetired retire() {
        retired = true;
        version++;
        return new StandardMeasureRetired(state(false));
    }

    /** Nobody has used it; its row goes. */
    StandardMeasureRetired remove() {
        retired = true;
        version++;
        return new StandardMeasureRetired(state(true));
    }

    private StandardMeasureState state(boolean removed) {
        return new StandardMeasureState(
                id,
                items,
                indicator,
                activity,
                outputs,
                awareness,
                due,
                responsible,
                followUp,
                note,
                retired,
                removed,
                version);
    }

    public UUID id() {
        return id;
    }

    public StandardText text() {
        return new StandardText(items, indicator, activity, outputs, awareness, due, responsible, followUp, note);
    }

    public boolean retired() {
        return retired;
    }

    long version() {
        return version;
    }
}
