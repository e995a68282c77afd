package dev.kontor.sample.story;

import dev.kontor.crm.company.event.CompanyEvent.CompanyAddressChanged;
import dev.kontor.crm.company.event.CompanyEvent.CompanyArchived;
import dev.kontor.crm.company.event.CompanyEvent.CompanyCreated;
import dev.kontor.crm.company.event.CompanyEvent.CompanyIndustryChanged;
import dev.kontor.crm.company.event.CompanyEvent.CompanyRenamed;
import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.eventstore.Event;
import dev.kontor.sample.chance.Chances;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Companies come to be known, move, change, and are given up. */
final class CompanyStory {

    private final Firm firm;
    private final Chances<Step> changes;

    CompanyStory(Firm firm) {
        this.firm = firm;
        this.changes = new Chances<Step>()
                .add(40, this::move)
                .add(25, this::rename)
                .add(20, this::otherIndustry)
                .add(15, this::archive);
    }

    /** One more is known. */
    Event create(Instant now) {
        var tongue = firm.names().tongue();
        var company = new Company(
                new CompanyId(firm.dice().id(now)),
                tongue,
                firm.names().firm(tongue),
                firm.names().address(tongue));
        firm.companies().add(company);
        return new CompanyCreated(company.id(), company.name(), company.address(), company.industry());
    }

    /** Something about one changes. */
    @Nullable
    Event change(Instant now) {
        return changes.draw(firm.dice()).at(now);
    }

    private @Nullable Event move(Instant now) {
        var company = firm.companies().any(firm.dice());
        if (company == null) {
            return null;
        }
        var before = company.address();
        company.movedTo(firm.names().address(company.tongue()));
        return before.equals(company.address()) ? null : new CompanyAddressChanged(company.id(), company.address());
    }

    private @Nullable Event rename(Instant now) {
        var company = firm.companies().any(firm.dice());
        if (company == null) {
            return null;
        }
        var form = firm.names().of(company.tongue() == Names.Tongue.DE ? "company.form.de" : "company.form.en");
        var name = company.name().split(" ", 3);
        var newName = name[0] + " " + (name.length > 1 ? name[1] + " " : "") + form;
        if (newName.equals(company.name())) {
            return null;
        }
        company.called(newName);
        return new CompanyRenamed(company.id(), newName);
    }

    private @Nullable Event otherIndustry(Instant now) {
        var company = firm.companies().any(firm.dice());
        var industry = firm.names()
                .firm(company == null ? Names.Tongue.DE : company.tongue())
                .industry();
        if (company == null || industry.equals(company.industry())) {
            return null;
        }
        company.doing(industry);
        return new CompanyIndustryChanged(company.id(), industry);
    }

    private @Nullable Event archive(Instant now) {
        var company = firm.companies().any(firm.dice());
        if (company == null || company.hasOpenOpportunities()) {
            return null;
        }
        firm.companies().remove(company);
        return new CompanyArchived(company.id(), firm.names().of("archived"));
    }
}
