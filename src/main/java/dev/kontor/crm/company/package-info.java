/**
 * Companies: firms that a tenant knows, each by a name and, where known, a postal address and an industry.
 *
 * <p><b>Facts.</b> {@link dev.kontor.crm.company.event.CompanyEvent.CompanyCreated},
 * {@link dev.kontor.crm.company.event.CompanyEvent.CompanyRenamed},
 * {@link dev.kontor.crm.company.event.CompanyEvent.CompanyAddressChanged},
 * {@link dev.kontor.crm.company.event.CompanyEvent.CompanyIndustryChanged} and
 * {@link dev.kontor.crm.company.event.CompanyEvent.CompanyArchived}. Each carries the company's id as a context key.
 *
 * <p><b>Rules.</b>
 *
 * <ul>
 *   <li>A company is created once ({@code company-exists}), and only what was created can be changed
 *       ({@code company-unknown}). Two companies may have one name.
 *   <li>An archived company is not changed any more ({@code company-archived}); archiving it again leaves no fact.
 *   <li>A company at which an opportunity is open is not archived ({@code company-has-open-opportunities}). The other
 *       half of this rule is with opportunities: none is opened at an archived company.
 * </ul>
 *
 * <p><b>Contexts.</b> A change reads the company's own facts. Archiving reads these or the facts that open and close
 * opportunities at the company, which carry its id as a key: whoever opens one there meanwhile is in the way, and
 * whoever does so elsewhere is not.
 *
 * <p><b>Read model.</b> {@link dev.kontor.crm.company.CompanyProjection} keeps one row for each company, with the number
 * of opportunities that are open there. So a company's history shows these come and go too.
 */
@NullMarked
package dev.kontor.crm.company;

import org.jspecify.annotations.NullMarked;
