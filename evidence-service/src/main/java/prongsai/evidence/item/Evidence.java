package prongsai.evidence.item;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.evidence.intake.Document;
import prongsai.evidence.intake.Found;
import prongsai.evidence.intake.Photo;
import prongsai.evidence.item.EvidenceEvent.EvidenceAttached;
import prongsai.evidence.item.EvidenceEvent.EvidenceBlurred;
import prongsai.evidence.item.EvidenceEvent.EvidenceDescribed;
import prongsai.evidence.item.EvidenceEvent.EvidenceRemoved;
import prongsai.evidence.item.EvidenceEvent.EvidenceState;
import prongsai.evidence.item.EvidenceEvent.EvidenceWithdrawn;
import prongsai.evidence.item.EvidenceEvent.LinkChecked;
import prongsai.evidence.known.Relations;
import prongsai.evidence.known.Surroundings;
import prongsai.evidence.link.LinkCheck;
import prongsai.platform.identity.Scope;
import prongsai.platform.time.Bangkok;

/** A photo, document or link that proves what was done. */
@Entity
@Table(name = "evidence")
public class Evidence {
    /** What it is. */
    public enum Kind {
        PHOTO,
        DOCUMENT,
        LINK
    }

    /** Who may see it once what it belongs to is published: only those inside, or the public too. */
    public enum Visibility {
        INTERNAL,
        PUBLIC
    }

    /** Where it stands; {@code REMOVED} is told to others but not shown any more. */
    public enum Status {
        ATTACHED,
        WITHDRAWN,
        REMOVED
    }

    /** What PostgreSQL's catalogue calls {@code uuid[]}; asked for when the schema is validated. */
    private static final String UUIDS = "_uuid";

    @Id
    private UUID id;

    private String organisation;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(columnDefinition = UUIDS)
    private List<UUID> measures = List.of();

    @Column(columnDefinition = UUIDS)
    private List<UUID> results = List.of();

    @Column(columnDefinition = UUIDS)
    private List<UUID> rounds = List.of();

    private int position;
    private String caption = "";
    private @Nullable LocalDate takenOn;

    @Enumerated(EnumType.STRING)
    private Visibility visibility = Visibility.INTERNAL;

    @Enumerated(EnumType.STRING)
    private Status status = Status.ATTACHED;

    @Embedded
    private @Nullable StoredFile file;

    private int pictureVersion = 1;

    private @Nullable String url;
    private @Nullable String urlAsTyped;

    @Embedded
    private @Nullable LinkCheck check;

    @Convert(converter = Warning.Column.class)
    private List<Warning> warnings = List.of();

    @Convert(converter = FoundColumn.class)
    private List<Found> found = List.of();

    @Convert(converter = Confirmation.Column.class)
    private List<Confirmation> confirmed = List.of();

    private @Nullable String confirmedBy;
    private @Nullable Instant confirmedAt;

    private Instant uploadedAt;
    private String uploadedBy;
    private @Nullable String withdrawnReason;
    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Evidence() {}

    private Evidence(UUID id, Kind kind, String organisation, String by, Instant at) {
        this.id = id;
        this.kind = kind;
        this.organisation = organisation;
        this.uploadedBy = by;
        this.uploadedAt = at;
    }

    /** A photo that lies in the store; it counts as taken on the day given, else on the day its camera noted. */
    static Evidence photo(UUID id, Photo photo, Description what, Surroundings around, String by, Instant at) {
        Evidence evidence = new Evidence(id, Kind.PHOTO, around.organisation(), by, at);
        evidence.file = StoredFile.of(photo);
        evidence.takenOn = photo.takenOn();
        evidence.notice(photo.found());
        evidence.take(what, around, by, at);
        return evidence;
    }

    /** A PDF that lies in the store. */
    static Evidence document(UUID id, Document document, Description what, Surroundings around, String by, Instant at) {
        Evidence evidence = new Evidence(id, Kind.DOCUMENT, around.organisation(), by, at);
        evidence.file = StoredFile.of(document);
        evidence.notice(document.found());
        evidence.take(what, around, by, at);
        return evidence;
    }

    static Evidence link(UUID id, TypedLink link, Description what, Surroundings around, String by, Instant at) {
        Evidence evidence = new Evidence(id, Kind.LINK, around.organisation(), by, at);
        evidence.url = link.url().toString();
        evidence.urlAsTyped = link.asTyped();
        evidence.check = link.known();
        evidence.warnings = link.doubts();
        evidence.take(what, around, by, at);
        return evidence;
    }

    EvidenceAttached attached() {
        return new EvidenceAttached(state());
    }

    /**
     * Says something else of it.
     *
     * @param around what is known of what it belongs to from now on
     * @param frozen whether a submitted round holds it
     */
    EvidenceDescribed describe(Description what, Surroundings around, boolean frozen, String by, Instant at) {
        mayBeChanged(frozen);
        take(what, around, by, at);
        return new EvidenceDescribed(state());
    }

    /** Takes over what was found where the link leads; frozen or not, since the link itself stays as it is. */
    LinkChecked checked(LinkCheck found) {
        check = found;
        version++;
        return new LinkChecked(state());
    }

    /** The address to be looked at; fails where there is none, or nobody may know any more what is there. */
    String watched() {
        if (status == Status.WITHDRAWN) {
            throw EvidenceProblem.ALREADY_WITHDRAWN.because();
        }
        String address = url;
        if (address == null) {
            throw EvidenceProblem.NO_LINK.because();
        }
        return address;
    }

    /** The photo that parts may be made unrecognisable of; fails where it is none, or stands as it is. */
    StoredFile blurrable(boolean frozen) {
        mayBeChanged(frozen);
        StoredFile stored = file;
        if (kind != Kind.PHOTO || stored == null) {
            throw EvidenceProblem.NO_PHOTO.because();
        }
        return stored;
    }

    /** Shows this from now on. Nobody has looked it through yet, so that it is internal. */
    EvidenceBlurred blurred(Photo photo) {
        StoredFile before = blurrable(false);
        file = before.replacedBy(photo);
        notice(photo.found());
        pictureVersion++;
        confirmed = List.of();
        confirmedBy = null;
        confirmedAt = null;
        visibility = Visibility.INTERNAL;
        version++;
        return new EvidenceBlurred(state());
    }

    /** Which version of the picture is shown, from 1. */
    int pictureVersion() {
        return pictureVersion;
    }

    EvidenceRemoved remove(boolean frozen) {
        mayBeChanged(frozen);
        status = Status.REMOVED;
        version++;
        return new EvidenceRemoved(state());
    }

    /** Takes it out of every output; also where a submitted round holds it. */
    EvidenceWithdrawn withdraw(String reason) {
        if (status == Status.WITHDRAWN) {
            throw EvidenceProblem.ALREADY_WITHDRAWN.because();
        }
        status = Status.WITHDRAWN;
        withdrawnReason = reason;
        version++;
        return new EvidenceWithdrawn(state(), reason);
    }

    /** The photo that may be shown smaller; fails where it is none, or not shown any more. */
    StoredFile shownSmaller() {
        StoredFile stored = shown();
        if (kind != Kind.PHOTO) {
            throw EvidenceProblem.NO_THUMBNAIL.because();
        }
        return stored;
    }

    /** What may be shown of it; fails where there is nothing, or not any more. */
    StoredFile shown() {
        if (status == Status.WITHDRAWN) {
            throw EvidenceProblem.WITHDRAWN.because();
        }
        StoredFile stored = file;
        if (stored == null) {
            throw EvidenceProblem.NO_FILE.because();
        }
        return stored;
    }

    /** Whether it is public as soon as a round that lists it is published. */
    boolean mayBePublished() {
        return status == Status.ATTACHED && visibility == Visibility.PUBLIC;
    }

    Kind kind() {
        return kind;
    }

    Relations relations() {
        return new Relations(measures, results, rounds);
    }

    /** Why it was withdrawn, where it was. */
    @Nullable
    String withdrawnReason() {
        return withdrawnReason;
    }

    boolean isOf(Scope scope) {
        return status != Status.REMOVED && scope.covers(organisation);
    }

    public UUID id() {
        return id;
    }

    String organisation() {
        return organisation;
    }

    int position() {
        return position;
    }

    long version() {
        return version;
    }

    private void mayBeChanged(boolean frozen) {
        if (status == Status.WITHDRAWN) {
            throw EvidenceProblem.ALREADY_WITHDRAWN.because();
        }
        if (frozen) {
            throw EvidenceProblem.FROZEN.because();
        }
    }

    private void notice(List<Found> inTheFile) {
        found = inTheFile;
        warnings = Warning.about(warnings, inTheFile);
    }

    private void take(Description what, Surroundings around, String by, Instant at) {
        boolean wasPublic = visibility == Visibility.PUBLIC;
        measures = what.relations().measures();
        results = what.relations().results();
        rounds = what.relations().rounds();
        caption = what.caption() == null ? caption : what.caption();
        position = what.position() == null ? position : what.position();
        takenOn = what.takenOn() == null ? takenOn : what.takenOn();
        visibility = what.visibility() == null ? visibility : what.visibility();
        if (what.confirmed() != null) {
            confirmed = what.confirmed();
            confirmedBy = confirmed.isEmpty() ? null : by;
            confirmedAt = confirmed.isEmpty() ? null : at;
        }
        if (visibility == Visibility.PUBLIC && (!wasPublic || what.confirmed() != null)) {
            mustBeLookedThrough();
        }
        warnings = Warning.about(warnings, takenOn, around.fiscalYears(), Bangkok.date(at));
        version++;
    }

    /** What a link leads to is public by itself. */
    private void mustBeLookedThrough() {
        List<Confirmation> missing = Arrays.stream(Confirmation.values())
                .filter(one -> !confirmed.contains(one))
                .toList();
        if (kind != Kind.LINK && !missing.isEmpty()) {
            throw EvidenceProblem.NOT_LOOKED_THROUGH.because(Typed.named(missing));
        }
    }

    List<Found> found() {
        return found;
    }

    /** Who has said what was looked for; null where nobody has yet. */
    @Nullable
    String confirmedBy() {
        return confirmedBy;
    }

    @Nullable
    Instant confirmedAt() {
        return confirmedAt;
    }

    /** What tells of it as it is. */
    public EvidenceDescribed restated() {
        return new EvidenceDescribed(state());
    }

    EvidenceState state() {
        return new EvidenceState(
                id,
                organisation,
                kind,
                measures,
                results,
                rounds,
                position,
                caption,
                takenOn,
                visibility,
                status,
                file == null ? null : file.sha256(),
                file == null ? null : file.originalSha256(),
                file == null ? null : file.bytes(),
                file == null ? null : file.width(),
                file == null ? null : file.height(),
                file == null ? null : file.contentType(),
                file == null ? null : file.pages(),
                file == null ? null : file.title(),
                file == null ? null : pictureVersion,
                url,
                urlAsTyped,
                check,
                warnings,
                confirmed,
                uploadedAt,
                uploadedBy,
                version);
    }
}
