package dev.kontor.sample.story;

import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.shared.PostalAddress;

/** A company, as the facts so far left it. */
final class Company {

    private final CompanyId id;
    private final Names.Tongue tongue;
    private final String domain;
    private String name;
    private PostalAddress address;
    private String industry;
    private int openOpportunities;

    Company(CompanyId id, Names.Tongue tongue, Names.FirmName name, PostalAddress address) {
        this.id = id;
        this.tongue = tongue;
        this.domain = name.domain();
        this.name = name.name();
        this.industry = name.industry();
        this.address = address;
    }

    CompanyId id() {
        return id;
    }

    Names.Tongue tongue() {
        return tongue;
    }

    String domain() {
        return domain;
    }

    String name() {
        return name;
    }

    PostalAddress address() {
        return address;
    }

    String industry() {
        return industry;
    }

    boolean hasOpenOpportunities() {
        return openOpportunities > 0;
    }

    void called(String newName) {
        name = newName;
    }

    void movedTo(PostalAddress newAddress) {
        address = newAddress;
    }

    void doing(String newIndustry) {
        industry = newIndustry;
    }

    void opportunityOpened() {
        openOpportunities++;
    }

    void opportunityClosed() {
        openOpportunities--;
    }
}
