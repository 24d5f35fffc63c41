using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Partnership.KeepingPeople;

/// <summary>Changes how a person is called and reached.</summary>
public sealed class ChangePersonModel(KeptPeopleQuery people, CorrectPerson correct) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public PersonInput Input { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var person = await people.RequireAsync(Id, cancel);
        Input = new PersonInput
        {
            Name = person.Name,
            Email = person.Email,
            Telephone = person.Telephone,
            Version = person.Version,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await correct.RunAsync(Id, Input.Version, Input.Name!, Input.Email!, Input.Telephone, cancel);
        return Done(PartnershipPaths.PersonDetail(Id), "Changes saved");
    }
}
