using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Partnership;

/// <summary>Somebody who holds posts. What they may do follows from the posts, never from the person.</summary>
public sealed class Person : Entity, IShared, IVersioned
{
    private Person() { }

    public Person(string name, string email)
    {
        Change(name, email, null);
    }

    public string Name { get; private set; } = "";

    public string Email { get; private set; } = "";

    [MaxLength(60)]
    public string? Telephone { get; private set; }

    /// <summary>The day they left for good; their account and sessions end with it.</summary>
    public DateOnly? Left { get; private set; }

    public uint Version { get; private set; }

    public void Change(string name, string email, string? telephone)
    {
        Name = Sentence.Require(name, "Enter the person’s name.", nameof(Name));
        Email = KeyOf(Sentence.Require(email, "Enter a work email address.", nameof(Email)));
        Telephone = telephone?.Trim();
    }

    /// <summary>
    /// An address as it is kept and compared: in small letters, since mail systems do not tell "Sam" from "sam" and two people
    /// must not share one.
    /// </summary>
    public static string KeyOf(string email) => email.Trim().ToLowerInvariant();

    /// <summary>Says goodbye. Their posts must have been ended or handed over first.</summary>
    public void Leave(DateOnly lastDay)
    {
        Left = lastDay;
        Raise(new PersonLeft(Id, lastDay));
    }

    /// <summary>Comes back. They hold no post until one is given, and need a new invitation.</summary>
    public void Return() => Left = null;
}

/// <summary>One address, one person.</summary>
public sealed class PersonMap : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder) => builder.HasIndex(person => person.Email).IsUnique();
}
