package prongsai.portal.office;

import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.ListOf;
import prongsai.portal.api.OrganisationsClient;
import prongsai.portal.api.OrganisationsClient.Organisation;
import prongsai.portal.api.Plan;
import prongsai.portal.api.PlansClient;
import prongsai.portal.layout.Page;
import prongsai.portal.shown.FiscalYears;

/** Finds offices and their plans. Names and sections change rarely and are kept for some minutes. */
@ApplicationScoped
public class Offices {
    private static final int MANY = 500;

    private final OrganisationsClient organisations;
    private final PlansClient plans;
    private final Clock clock;

    Offices(@RestClient OrganisationsClient organisations, @RestClient PlansClient plans, Clock clock) {
        this.organisations = organisations;
        this.plans = plans;
        this.clock = clock;
    }

    /** The frame of a page of an office; 404 where there is no such office, and for the inner pages of another's. */
    public Office office(String code, int year, String area, Page page) {
        Office office = new Office(organisation(code), year, area, page);
        if (!area.isEmpty() && !office.isOpenToThem()) {
            throw new NotFoundException();
        }
        return office;
    }

    @CacheResult(cacheName = "organisations")
    public Organisation organisation(String code) {
        return organisations.one(code);
    }

    /** All district offices, by their code. */
    @CacheResult(cacheName = "districts")
    public List<Organisation> districts() {
        List<Organisation> all = new ArrayList<>();
        @Nullable String next = null;
        do {
            ListOf<Organisation> part = organisations.list("district-office", MANY, next);
            all.addAll(part.items());
            next = part.next();
        } while (next != null);
        return all.stream().sorted(Comparator.comparing(Organisation::code)).toList();
    }

    /** The plan of a year, as a line; nothing where there is none. */
    public Plan.@Nullable Line plan(String office, int year) {
        return plans.list(year, office, 1).items().stream().findFirst().orElse(null);
    }

    /** This fiscal year if the office has a plan for it, else the latest that it has one for; this year where it has none. */
    public int latestYear(String office) {
        int current = FiscalYears.current(clock);
        List<Integer> years = plans.list(null, office, MANY).items().stream()
                .map(Plan.Line::fiscalYear)
                .toList();
        return years.contains(current)
                ? current
                : years.stream().max(Comparator.naturalOrder()).orElse(current);
    }
}
