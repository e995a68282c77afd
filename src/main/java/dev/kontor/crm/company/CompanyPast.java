package dev.kontor.crm.company;

import dev.kontor.crm.shared.readmodel.ReadModel;
import dev.kontor.page.PastOfKind;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows companies as they were. */
@ApplicationScoped
public class CompanyPast implements PastOfKind {

    /** For CDI. */
    public CompanyPast() {}

    @Override
    public ReadModel<?, ?, ?> model() {
        return Companies.MODEL;
    }
}
