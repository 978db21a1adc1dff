package prongsai.measures.organisation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import prongsai.measures.framework.KnownFrameworks;
import prongsai.platform.events.ReceivedEvent;

/** The copy of the organisations. */
@ApplicationScoped
public class KnownOrganisations {
    private static final int LETTERS_OF_A_BEGINNING = 6;

    private static final String DISTRICT_OFFICE = "district-office";

    /** What an organisation event tells. */
    private record Told(Organisation organisation) {
        private record Organisation(
                String code,
                String nameTh,
                @Nullable String type,
                @Nullable String frameworkScope,
                List<Section> sections) {
            /** By which questionnaire it is assessed; where that is not said, the one of its type. */
            private String scope() {
                if (frameworkScope != null) {
                    return frameworkScope;
                }
                return type == null || type.equals(DISTRICT_OFFICE) ? KnownFrameworks.DISTRICTS : type;
            }
        }

        private record Section(String code) {}
    }

    /** Takes over what the event tells, unless something newer is known. */
    public Uni<Void> learn(ReceivedEvent event) {
        Told.Organisation organisation = event.read(Told.class).organisation();
        String sections = String.join(
                ",", organisation.sections().stream().map(Told.Section::code).toList());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into known_organisations (code, name_th, sections, epoch, version, framework_scope)
                                values (?1, ?2, ?3, ?4, ?5, ?6)
                                on conflict (code) do update set name_th = excluded.name_th, sections = excluded.sections,
                                    framework_scope = excluded.framework_scope, epoch = excluded.epoch, version = excluded.version
                                where (excluded.epoch, excluded.version) > (known_organisations.epoch, known_organisations.version)
                                """)
                        .setParameter(1, organisation.code())
                        .setParameter(2, organisation.nameTh())
                        .setParameter(3, sections)
                        .setParameter(4, event.epoch())
                        .setParameter(5, event.version())
                        .setParameter(6, organisation.scope())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The codes of an organisation's sections, in its order; none where it is not known. */
    public Uni<List<String>> sectionsOf(String organisation) {
        return Panache.getSession()
                .chain(session -> session.<String>createNativeQuery(
                                "select sections from known_organisations where code = ?1")
                        .setParameter(1, organisation)
                        .getSingleResultOrNull())
                .map(codes -> codes == null || codes.isEmpty() ? List.of() : List.of(codes.split(",", -1)));
    }

    /** The codes of the organisations that have this section; null where they are more than so many. */
    public Uni<@Nullable List<String>> having(String section, int atMost) {
        return Panache.getSession()
                .chain(session -> session.<String>createNativeQuery(
                                "select code from known_organisations where ?1 = any (string_to_array(sections, ',')) limit ?2")
                        .setParameter(1, section)
                        .setParameter(2, atMost + 1)
                        .getResultList())
                .map(codes -> codes.size() > atMost ? null : codes);
    }

    /**
     * Which other organisations a text names. District offices are named by their district (เขตยานนาวา), since the papers
     * leave "สำนักงาน" out. A name too short to tell anything ("เขต") is no name.
     *
     * <p>Of the whole country's names only those are looked for whose first letters stand somewhere in the text.
     *
     * @param squeezed the text without spaces
     */
    public Uni<Set<String>> namedIn(String squeezed, String own) {
        return Panache.getSession()
                .chain(session -> session.<String>createNativeQuery("""
                                with begun as materialized (
                                    select o.code, o.called, o.name_th from unnest(string_to_array(?1, chr(10))) as beginning
                                    join known_organisations o on left(o.called, 6) = beginning)
                                select regexp_replace(name_th, '^สำนักงานเขต', 'เขต') from begun
                                where length(called) >= 6 and strpos(?2, called) > 0 and code <> ?3
                                  and called is distinct from (select called from known_organisations where code = ?3)
                                """)
                        .setParameter(1, beginnings(squeezed))
                        .setParameter(2, squeezed)
                        .setParameter(3, own)
                        .getResultList())
                .map(Set::copyOf);
    }

    /** What a name could begin with here: every six letters that stand one after the other, a line each. */
    private static String beginnings(String squeezed) {
        Set<String> all = new HashSet<>();
        for (int i = 0; i + LETTERS_OF_A_BEGINNING <= squeezed.length(); i++) {
            all.add(squeezed.substring(i, i + LETTERS_OF_A_BEGINNING));
        }
        return String.join("\n", all);
    }
}
