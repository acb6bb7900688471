import { azerbaijaniCase, britishCase } from "../support/build.ts";
it("az",()=>{ const s=azerbaijaniCase("DepositConfirmed"); expect(s.state.stage).toBe("deposited"); expect(s.noted()).toEqual([])});
it("gb",()=>{ const s=britishCase("DepositConfirmed"); expect(s.state.stage).toBe("deposited"); expect(s.noted()).toEqual([])});
