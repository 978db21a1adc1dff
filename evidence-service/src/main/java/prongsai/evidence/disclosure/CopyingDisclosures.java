package prongsai.evidence.disclosure;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import prongsai.evidence.disclosure.CopyView.Copied;
import prongsai.evidence.disclosure.CopyView.NotCopied;
import prongsai.evidence.disclosure.CopyView.Why;
import prongsai.evidence.disclosure.DisclosureEvent.DisclosureState;
import prongsai.evidence.known.KnownAssessments;
import prongsai.evidence.known.KnownConcordance;
import prongsai.evidence.known.KnownFramework.OitItem;
import prongsai.platform.answer.Change;
import prongsai.platform.identity.Scope;

/**
 * Takes over from an earlier fiscal year what is likely to stand again: addresses with their formats, the elements' names, the
 * section responsible, and the day it is due, as many years later. What was present, published and approved is to be seen anew.
 */
@ApplicationScoped
class CopyingDisclosures {
    private final Disclosures disclosures;
    private final WritingDisclosures writing;
    private final KnownAssessments known;

    CopyingDisclosures(Disclosures disclosures, WritingDisclosures writing, KnownAssessments known) {
        this.disclosures = disclosures;
        this.writing = writing;
        this.known = known;
    }

    Uni<CopyView> copy(Change change, Questionnaire asked, String organisation, int from) {
        Scope scope = change.caller().scope();
        return known.concordance(from, asked.fiscalYear(), asked.organisation().scope())
                .chain(concordance -> {
                    if (concordance == null) {
                        throw DisclosureProblem.NO_CONCORDANCE.because(from, asked.fiscalYear());
                    }
                    return writing.takeTurns(asked.fiscalYear(), organisation)
                            .chain(() -> disclosures.ofYear(from, organisation, scope))
                            .chain(earlier -> disclosures
                                    .ofYear(asked.fiscalYear(), organisation, scope)
                                    .chain(present -> {
                                        Choice choice = Choice.of(asked, concordance, earlier, present);
                                        return kept(change, asked, organisation, from, choice)
                                                .replaceWith(() -> choice.view(from, asked.fiscalYear()));
                                    }));
                });
    }

    private Uni<Void> kept(Change change, Questionnaire asked, String organisation, int from, Choice choice) {
        List<Address> addresses = choice.sources().values().stream()
                .flatMap(source -> source.state().urls().stream())
                .toList();
        return writing.watch(addresses).chain(seen -> Multi.createFrom()
                .iterable(choice.sources().entrySet())
                .onItem()
                .transformToUniAndConcatenate(one -> {
                    Content taken = taken(one.getValue().state(), asked, asked.fiscalYear() - from);
                    Disclosure next = new Disclosure(asked.fiscalYear(), organisation, one.getKey());
                    return writing.kept(change, next, taken.seen(seen));
                })
                .collect()
                .last()
                .replaceWithVoid());
    }

    private static Content taken(DisclosureState source, Questionnaire asked, int years) {
        String responsible = source.responsible();
        return new Content(
                source.urls(),
                source.elements().stream()
                        .map(element -> new Element(element.name(), false))
                        .toList(),
                null,
                asked.organisation().sectionCodes().contains(responsible) ? responsible : null,
                source.dueOn() == null ? null : source.dueOn().plusYears(years),
                null);
    }

    /**
     * What is taken over and what is not.
     *
     * @param sources the earlier disclosure by the code of this year's item
     */
    private record Choice(Map<String, Disclosure> sources, List<NotCopied> left) {
        static Choice of(
                Questionnaire asked,
                KnownConcordance concordance,
                Map<String, Disclosure> earlier,
                Map<String, Disclosure> present) {
            Choice choice = new Choice(new LinkedHashMap<>(), new ArrayList<>());
            for (OitItem item : asked.framework().items()) {
                choice.decide(item.code(), concordance.earlier(item.code()), earlier, present);
            }
            return choice;
        }

        private void decide(
                String item, List<String> answers, Map<String, Disclosure> earlier, Map<String, Disclosure> present) {
            String only = answers.size() == 1 ? answers.get(0) : null;
            Disclosure source = only == null ? null : earlier.get(only);
            if (present.containsKey(item)) {
                left.add(new NotCopied(only, item, Why.ALREADY_WRITTEN));
            } else if (only == null) {
                left.add(new NotCopied(null, item, answers.isEmpty() ? Why.NO_COUNTERPART : Why.SEVERAL_COUNTERPARTS));
            } else if (source == null) {
                left.add(new NotCopied(only, item, Why.NOTHING_THERE));
            } else {
                sources.put(item, source);
            }
        }

        CopyView view(int from, int fiscalYear) {
            List<Copied> copied = new ArrayList<>();
            sources.forEach((item, source) -> copied.add(new Copied(source.item(), item)));
            return new CopyView(from, fiscalYear, copied, left);
        }
    }
}
