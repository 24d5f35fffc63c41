using Goldthread.Platform.Web;

namespace Goldthread;

/// <summary>
/// The modules, foundations first: the law of imports. A module may import only modules earlier in this list, and the
/// floor. A test reads this order (see docs/adr/0004).
/// </summary>
public static class Modules
{
    public static readonly IReadOnlyList<IModule> InOrder =
    [
        new Features.Partnership.PartnershipModule(),
        new Features.Accounts.AccountsModule(),
        new Features.Improvement.ImprovementModule(),
        new Features.Questionnaires.QuestionnairesModule(),
        new Features.Dataset.DatasetModule(),
        new Features.Surveys.SurveysModule(),
        new Features.Section11.Section11Module(),
        new Features.FrameworkReview.FrameworkReviewModule(),
        new Features.Home.HomeModule(),
    ];
}
