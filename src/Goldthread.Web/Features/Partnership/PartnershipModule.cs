using Goldthread.Platform.Access;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Partnership;

/// <summary>Partnerships and their joint body, agencies, people and posts, groups, themes and priorities.</summary>
public sealed class PartnershipModule : IModule
{
    public void Allow(AccessRules access) =>
        access
            .Folder("/Partnership/KeepingAgencies", PartnershipPolicy.Keep)
            .Page("/Partnership/KeepingAgencies/AgencyList", PartnershipPolicy.Look)
            .Page("/Partnership/KeepingAgencies/AgencyDetail", PartnershipPolicy.Look)
            .Folder("/Partnership/KeepingGroups", PartnershipPolicy.Keep)
            .Page("/Partnership/KeepingGroups/GroupList", PartnershipPolicy.Look)
            .Page("/Partnership/KeepingGroups/GroupDetail", PartnershipPolicy.Look)
            .Folder("/Partnership/KeepingPartnerships", PartnershipPolicy.Keep)
            .Folder("/Partnership/KeepingPeople", PartnershipPolicy.Keep)
            .Folder("/Partnership/KeepingThemes", PartnershipPolicy.Keep)
            .Folder("/Partnership/SettingPriorities", PartnershipPolicy.Keep)
            .Page("/Partnership/SettingPriorities/PriorityList", PartnershipPolicy.Look);

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapAgencyFiles();
        endpoints.MapPersonFiles();
    }
}
