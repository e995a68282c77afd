package dev.kontor.crm.company;

import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.shared.PlainText;
import dev.kontor.crm.shared.PostalAddressBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What clients send about companies. */
public final class CompanyBodies {

    private CompanyBodies() {}

    /**
     * A company to create.
     *
     * @param id the id that it shall have; without one, it gets a new one
     * @param name its name
     * @param address where it is; null if that is not known
     * @param industry what it does; null if that is not known
     */
    @Schema(name = "NewCompany")
    public record NewCompany(
            @Schema(
                    type = SchemaType.STRING,
                    format = "uuid",
                    description = "An id of your own; without it, the company gets a new one")
            @Nullable
            UUID id,

            @Schema(
                    example = "Difference Engines Ltd",
                    required = true,
                    minLength = 1,
                    maxLength = CreateCompany.MAX_NAME)
            @NotNull
            @PlainText(max = CreateCompany.MAX_NAME)
            String name,

            @Nullable @Valid PostalAddressBody address,

            @Schema(example = "Machinery", minLength = 1, maxLength = CreateCompany.MAX_INDUSTRY)
            @Nullable
            @PlainText(max = CreateCompany.MAX_INDUSTRY)
            String industry) {

        CreateCompany command(CompanyId companyId) {
            return new CreateCompany(companyId, name, PostalAddressBody.addressOf(address), industry);
        }
    }

    /**
     * Another name.
     *
     * @param name the new one
     */
    @Schema(name = "CompanyName")
    public record NewName(
            @Schema(
                    example = "Analytical Engines Ltd",
                    required = true,
                    minLength = 1,
                    maxLength = CreateCompany.MAX_NAME)
            @NotNull
            @PlainText(max = CreateCompany.MAX_NAME)
            String name) {}

    /**
     * Another industry.
     *
     * @param industry the new one
     */
    @Schema(name = "CompanyIndustry")
    public record NewIndustry(
            @Schema(example = "Computing", required = true, minLength = 1, maxLength = CreateCompany.MAX_INDUSTRY)
            @NotNull
            @PlainText(max = CreateCompany.MAX_INDUSTRY)
            String industry) {}

    /**
     * Why a company is archived.
     *
     * @param reason why
     */
    @Schema(name = "CompanyArchiving")
    public record Archiving(
            @Schema(example = "Taken over", required = true, minLength = 1, maxLength = ArchiveCompany.MAX_REASON)
            @NotNull
            @PlainText(max = ArchiveCompany.MAX_REASON)
            String reason) {}
}
